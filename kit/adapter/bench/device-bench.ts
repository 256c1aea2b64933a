import type { DeviceClient } from "../carrier/clients";
import type { RequestFields } from "../messages/envelope";
import type { deviceOps, Interval, Message, Policy } from "../messages/messages";
import type { Unit } from "../messages/observations";
import { CallGenerator, type Forking } from "./call-generator";
import { deviceOfTheStory, membersOfTheStory, redundancies, unitInStory } from "./cast";
import { Console } from "./console";
import { Correspondence, type Submission } from "./correspondence";
import type { Declaration } from "./declaration";
import { DeviceSession, type Reception } from "./device-session";
import type { Factory, StatedDevice } from "./device-text";
import { expectVerdict } from "./findings/judgement";
import { type Instant, onTheWire } from "./instant";
import type { Answer, LicenceServer } from "./licence-server";
import { Deviation, Undecided } from "./outcome";
import { RelayedServer } from "./relayed-server";
import type { Arrangement } from "./reservation-text";
import { ScriptedServer } from "./scripted-server";
import type { Platform } from "./server-side/findings/pairs";
import type { Ledger } from "./server-side/ledger";
import type { Sessions } from "./sessions";
import type { Span } from "./span";
import { Story } from "./story";
import { type Taking, takenBy } from "./taking";
import { Timeline } from "./timeline";
import { type Trusting, trustings } from "./trusting";
import type { Typing } from "./typing";
import { Watch } from "./watch";

const aMinute = 60;
type Configuration = RequestFields<typeof deviceOps, "configure">;
/** What acknowledgements come as: by themselves, or in a file that somebody imports. */
export const parcels = ["acknowledgement", "file"] as const;
export type Parcel = (typeof parcels)[number];
type Asked = Reception & { readonly sent?: readonly Message[] };

/** Plays a story to a device under test: its callers, its operators, its clock, and the licence server at the other end. */
export class DeviceBench {
  readonly timeline = new Timeline();
  readonly correspondence: Correspondence;
  readonly watch: Watch;
  readonly story: Story;
  readonly console: Console;
  /** What the device made of the last thing that it was asked or given. */
  verdict: Reception = { accepted: true };
  /** The deadline on display before the last acknowledgement arrived. */
  deadlineBefore: Instant | undefined;
  /** The member of a pair that is looked at; without it the active one. */
  private lookingAt: Unit | undefined;
  readonly device: DeviceClient;
  private readonly session: DeviceSession;
  private readonly callers: CallGenerator;

  constructor(
    device: DeviceClient,
    readonly declaration: Declaration,
    readonly server: LicenceServer,
  ) {
    this.device = { ...device, observe: (what, unit = this.lookingAt) => device.observe(what, unit) };
    this.correspondence = new Correspondence(server, this.timeline);
    this.session = new DeviceSession(device, this.correspondence.respond);
    this.callers = new CallGenerator(this.session, this.timeline);
    this.watch = new Watch(device, this.timeline);
    this.console = new Console(this.session, this.timeline);
    this.story = new Story(this.session, this.watch, this.correspondence);
  }

  /** The licence server behind the device, where it is one that can be looked into. */
  get ledger(): Ledger {
    if (this.server instanceof RelayedServer) return this.server;
    throw new Undecided("inapplicable", "the licence server is the kit's own");
  }

  /** The members of the story's box-to-box pair, with the device's last verdict: that of whoever asked for trust last. */
  get platforms(): readonly Platform[] {
    return membersOfTheStory.map((sudi) => ({ sudi, trustAnswer: this.verdict }));
  }

  /** Begins the story on another day 1 than Mar 29 2021. */
  async beginAt(start: Instant): Promise<void> {
    this.story.start = start;
    await this.server.begin(start);
  }

  /** The device of the scenario: on its release, with its interval, and trusted where the scenario says so. */
  async prepare({ association, interval, ...stated }: StatedDevice): Promise<void> {
    await this.installOn(this.declaration.releaseFor(stated), stated);
    expectVerdict(this, "accepted");
    if (association !== undefined) await this.establishTrust(association);
    if (association !== undefined && stated.redundancy === "box-to-box")
      await this.establishTrust(association, "second");
    expectVerdict(this, "accepted");
    if (interval !== undefined) await this.setInterval(interval);
    expectVerdict(this, "accepted");
  }

  /** Puts the device into its factory state on a release; its verdict is kept. */
  async installOn(release: string, factory: Factory = {}): Promise<void> {
    const { platformLicences = [], reservation = [], named = {}, redundancy: mode } = factory;
    if (mode !== undefined) this.declaration.needs(mode);
    const reserved = reservation.length > 0 ? { reservation: [...reservation] } : {};
    if (reservation.length > 0) this.declaration.needs("reservation");
    this.declaration.needsVirtualTime();
    this.declaration.needsRelease(release);
    this.story.begin();
    const device = { ...deviceOfTheStory, ...named };
    const stated = { release, device, platformLicences: [...platformLicences], ...reserved };
    const redundancy = mode && redundancies[mode];
    if (mode === "box-to-box") this.session.unitOf = unitInStory;
    await this.ask(`reset on ${release}`, (device) =>
      device.call("reset", {
        at: onTheWire(this.story.now),
        seed: "story",
        ...stated,
        redundancy,
        issuerKeys: this.issuerKeys(),
      }),
    );
  }

  /** Gives the device the account's token, or another one; the trust code, and the policy with it, come as the server's answer. */
  async establishTrust(trusting: Trusting = "trust is established", unit?: Unit): Promise<void> {
    const order = trustings[trusting];
    const { scope = "local", force = false, token = this.server.token(order.virtualAccount), registers } = order;
    if (registers) this.declaration.needs("registration");
    this.correspondence.association = undefined;
    await this.ask(trusting, (device) => device.call("trust", { token, scope, force, unit: unit ?? order.unit }));
    if (this.verdict.accepted) this.verdict = this.correspondence.association ?? this.verdict;
  }

  /** Has licences set aside for the device, or has it give them up. */
  async arrangeReservation(arrangement: Arrangement): Promise<void> {
    this.declaration.needs("reservation");
    const { licence, text } = arrangement;
    await this.ask(text, (device) =>
      licence === undefined ? device.call("returnReservation", {}) : device.call("reserve", licence),
    );
  }

  /** The licence server's clock runs so many seconds ahead of the story's. */
  setServerClock(secondsAhead: number): void {
    if (!(this.server instanceof ScriptedServer))
      throw new Undecided("inapplicable", "the clock of a real server is not moved apart from the device's");
    this.server.clockAhead = secondsAhead;
  }

  /** The account's policy from now on. */
  async setPolicy(policy: Policy): Promise<void> {
    this.declaration.needs("policy");
    await this.server.setPolicy(policy);
  }

  /** Hands over a policy by itself, unasked. */
  async handPolicy(policy: Policy): Promise<void> {
    this.declaration.needs("policy");
    if (!(this.server instanceof ScriptedServer))
      throw new Undecided("inapplicable", "a real server sends no policy by itself");
    this.verdict = await this.session.deliver(this.server.policyFor(this.story.now, deviceOfTheStory, policy));
    const outcome = this.verdict.accepted ? "accepted" : "not accepted";
    this.timeline.note(this.story.now, "server", "device", `policy, version ${policy.version}`, outcome);
  }

  async setUsageInterval(usageIntervalDays: number): Promise<void> {
    await this.configure({ usageIntervalDays });
  }

  async configure(configuration: Configuration): Promise<void> {
    await this.ask(`configure ${JSON.stringify(configuration)}`, (device) => device.call("configure", configuration));
  }

  async setInterval(periodicity: Interval | "default"): Promise<void> {
    const text = periodicity === "default" ? periodicity : JSON.stringify(periodicity);
    await this.ask(`periodicity ${text}`, (device) => device.call("configure", { periodicity }));
  }

  /** Types a line at the prompt; a complaint of the router is its refusal. */
  async type(typing: Typing): Promise<void> {
    this.declaration.needs("cli");
    this.verdict = await this.console.type(typing);
  }

  /** Types lines at the prompt, from privileged EXEC on. */
  async typeAll(lines: readonly string[]): Promise<void> {
    this.declaration.needs("cli");
    this.verdict = await this.console.typeAll(lines);
  }

  async reload(): Promise<void> {
    this.declaration.needs("reload");
    await this.ask("reload", (device) => device.call("reload", {}));
  }

  /** The standby takes over. */
  async failOver(): Promise<void> {
    await this.ask("failover", (device) => device.call("failover", {}));
  }

  /** From now on this member of the pair is looked at, whichever is active. */
  lookAt(unit: Unit): void {
    this.lookingAt = unit;
  }

  async upgrade(release: string): Promise<void> {
    this.declaration.needs("upgrade");
    this.declaration.needsRelease(release);
    await this.ask(`upgrade to ${release}`, (device) => device.call("upgrade", { release }));
  }

  /** Sessions that start, and perhaps end, later in the story. */
  planSessions(sessions: Sessions, span: Span): void {
    if (sessions.kind === "voice gateway") this.declaration.needs("voice-gateway");
    let standing = 0;
    this.story.scheduleSpan(
      span,
      async () => {
        standing = (await this.callers.start(sessions)).accepted;
      },
      () => this.callers.end({ ...sessions, count: standing }),
    );
  }

  /** Sessions that are tried now; throws a `Deviation` when the device takes some of them and refuses others. */
  async trySessions(sessions: Sessions): Promise<void> {
    if (sessions.kind === "voice gateway") this.declaration.needs("voice-gateway");
    const { accepted, refused } = await this.callers.start(sessions);
    if (accepted > 0 && refused > 0) {
      throw new Deviation("all calls accepted or all refused", `${accepted} accepted, ${refused} refused`);
    }
    this.verdict = { accepted: accepted === sessions.count };
  }

  async fork(count: number, forking: Forking): Promise<void> {
    await this.callers.fork(count, forking);
  }

  /** The network takes the link away, or gives it back. */
  async setLink(state: "up" | "down"): Promise<void> {
    this.timeline.note(this.story.now, "network", "device", `link ${state}`);
    await this.session.perform((device) => device.call("link", { state }));
  }

  /** Hands over the acknowledgements of these submissions, unasked, and gives the device the minute that "at once" allows. */
  async acknowledge(submissions: readonly Submission[]): Promise<void> {
    const ready: Answer[] = [];
    for (const one of submissions) ready.push(...(await this.correspondence.acknowledgementsOf(one, this.story.now)));
    await this.hand(ready, submissions.some(({ way }) => way === "file") ? "file" : "acknowledgement");
  }

  /** Takes usage from the device, or has it pushed by hand. */
  async take(taking: Taking): Promise<void> {
    if (taking.way === "synchronisation") {
      this.declaration.needs("cli");
      return this.ask(taking.way, (device) => device.call("sync", {}));
    }
    const { way, which } = taking;
    this.declaration.needs(way === "file" ? "offline-files" : "pull");
    const common = { ref: `${way} ${this.correspondence.taken.length + 1}`, at: onTheWire(this.story.now) } as const;
    const from = { pid: deviceOfTheStory.pid, serial: deviceOfTheStory.serial };
    const usage = await this.session.perform((device) => takenBy(device, way, which));
    const document = this.declaration.has("documents") ? usage.document : undefined;
    this.correspondence.took(way, { ...common, from, to: "cssm", kind: "report", reports: usage.reports, document });
  }

  /** Hands over acknowledgements, unasked, and gives the device the minute that "at once" allows; one that it accepts decides its verdict. */
  async hand(answers: readonly Answer[], parcel: Parcel = "acknowledgement"): Promise<void> {
    if (answers.length === 0) throw new Undecided("untested", "the server has no acknowledgement to hand over");
    this.deadlineBefore = (await this.watch.look(this.story.now)).deadline;
    const receptions: Reception[] = [];
    for (const answer of answers) {
      const reception = await (parcel === "file" ? this.session.import(answer) : this.session.deliver(answer));
      this.correspondence.arrived(this.story.now, answer, reception);
      receptions.push(reception);
    }
    this.verdict = receptions.find(({ accepted }) => accepted) ?? receptions[0] ?? this.verdict;
    await this.story.goTo(this.story.now + aMinute);
  }

  /** A device that signs documents and works by file knows whose signatures to look for before anybody has sent it any. */
  private issuerKeys(): string[] | undefined {
    const works = this.declaration.has("documents") && this.declaration.has("offline-files");
    return works ? [...this.server.issuerKeys(this.story.now)] : undefined;
  }

  private async ask(what: string, op: (device: DeviceClient) => Promise<Asked>): Promise<void> {
    const { accepted, message, returnCode } = await this.session.perform(op);
    this.verdict = { accepted, message, returnCode };
    this.timeline.note(this.story.now, "operator", "device", what, accepted ? undefined : `refused: ${message}`);
  }
}
