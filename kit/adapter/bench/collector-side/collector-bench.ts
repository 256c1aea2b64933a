import type { CollectorClient } from "../../carrier/clients";
import { readReports, signReports } from "../../documents/documents";
import type { Ok, RequestFields } from "../../messages/envelope";
import type { collectorOps, Policy, Report } from "../../messages/messages";
import { Correspondence } from "../correspondence";
import { type Instant, instantOf, onTheWire, readable } from "../instant";
import { clockInstant, type Moment } from "../moment";
import { Deviation } from "../outcome";
import { Plan } from "../plan";
import type { HandOver } from "../server-side/hand-over";
import { KitDevice } from "../server-side/kit-device";
import { Timeline } from "../timeline";
import { AccountServer } from "./account-server";
import type { CollectorDeclaration } from "./collector-declaration";
import { CollectorSession } from "./collector-session";
import type { StatedCollector } from "./collector-text";

/** Whom a collector has a link to. */
export type Side = "device" | "cssm";

type Pushed = Ok<typeof collectorOps, "push">;
type MessageFields = RequestFields<typeof collectorOps, "push">["message"];
/** What a device says, without what all its messages have in common. */
type Said<Fields = MessageFields> = Fields extends MessageFields ? Omit<Fields, "ref" | "at" | "from" | "to"> : never;

/** Plays a story to a collector under test: the devices below it, CSSM above it, the links to both, and its clock. */
export class CollectorBench {
  readonly timeline = new Timeline();
  /** 00:00 of day 1. */
  readonly start: Instant = instantOf("2021-03-29T00:00:00Z");
  readonly handOvers: HandOver[] = [];
  readonly server = new AccountServer();
  readonly correspondence = new Correspondence(this.server, this.timeline, "collector");
  /** What a person carried to CSSM as a file: documents in base64. */
  readonly carried: string[] = [];
  /** What the collector said of the last file that it was given. */
  lastImport: Ok<typeof collectorOps, "importFile"> | undefined;
  private kind: StatedCollector["kind"] = "cslu";
  private readonly devices = new Map<string, KitDevice>();
  private readonly session: CollectorSession;
  private readonly plan = new Plan();
  private token: string | undefined;
  private messages = 0;

  constructor(
    readonly collector: CollectorClient,
    readonly declaration: CollectorDeclaration,
  ) {
    this.session = new CollectorSession(collector, this.correspondence.respond);
  }

  /** The collector of the scenario, empty, an On-Prem joined to the account at CSSM. */
  async install({ kind, version }: StatedCollector): Promise<void> {
    this.declaration.needs(kind);
    this.declaration.needsVirtualTime();
    this.kind = kind;
    this.session.now = this.start;
    await this.server.begin();
    const token = kind === "on-prem" ? this.server.token() : undefined;
    await this.collector.call("reset", { at: onTheWire(this.start), seed: "story", kind, version, token });
  }

  /** The device of that letter; it is there as soon as a scenario speaks of it. */
  device(letter: string): KitDevice {
    const device = this.devices.get(letter) ?? new KitDevice(letter);
    this.devices.set(letter, device);
    return device;
  }

  /** Plans an act for a moment that the clock tells. */
  schedule(moment: Moment, act: () => Promise<void>): void {
    this.plan.add(this.at(moment), this.session.now, act);
  }

  /** Lets time pass until a moment that the clock tells, with everything that was planned on the way. */
  async reach(moment: Moment): Promise<void> {
    const at = this.at(moment);
    if (at < this.session.now)
      throw new RangeError(`"${moment.text}" does not come after ${readable(this.session.now)}.`);
    for (let next = this.plan.nextAt(at); next !== undefined; next = this.plan.nextAt(at)) {
      await this.session.advance(next);
      await this.plan.doNext();
    }
    await this.session.advance(at);
  }

  /** The policy of the account from now on. */
  async setPolicy(_virtualAccount: string, policy: Policy): Promise<void> {
    await this.server.setPolicy(policy);
  }

  /** A device pushes reports in one submission. */
  async submit(device: KitDevice, numbers: readonly number[]): Promise<void> {
    const reports = numbers.map((number) => device.report(number));
    const answer = await this.push(device, { kind: "report", reports, ...this.signed(device, reports) });
    const { accepted, poll, reason, message } = answer;
    const taken = accepted ? { accepted, poll } : { accepted, reason, message };
    this.handOvers.push({ device, numbers, answer: taken, polls: answer.acknowledgements ? [fetched(answer)] : [] });
  }

  /** A device asks for the acknowledgements of everything that it has pushed. */
  async poll(device: KitDevice): Promise<void> {
    for (const { answer, polls } of this.handOvers.filter((one) => one.device === device)) {
      if (!answer.accepted || answer.poll === undefined) continue;
      const said = await this.push(device, { kind: "poll", poll: answer.poll });
      polls.push(said.acknowledgements ? fetched(said) : { pending: true });
    }
  }

  /** The collector visits a device, gets these reports and leaves what it has for it. */
  async pull(device: KitDevice, numbers: readonly number[]): Promise<void> {
    this.declaration.needs("pull");
    const reports = numbers.map((number) => device.report(number));
    const { sudi } = device;
    const said = await this.collector.call("pull", { device: { sudi, reports, ...this.signed(device, reports) } });
    const { accepted, message } = said;
    this.note("collector", `visit to device ${device.letter}: ${accepted ? "done" : message}`, { reports });
    const answer = accepted ? { accepted } : { accepted, message };
    this.handOvers.push({ device, numbers, answer, polls: [fetched(said)] });
  }

  /** A device asks for trust, and asks again in a minute and in an hour where it is told to. */
  async askForTrust(device: KitDevice, token: string): Promise<void> {
    const { sudi, hostname, softwareVersion, key } = device;
    const deviceTime = onTheWire(this.session.now);
    const members = [{ sudi, key: key.publicKey }];
    const asked = { token, scope: "local" as const, force: false, hostname, softwareVersion, deviceTime, members };
    let answer = await this.push(device, { kind: "trust-request", ...asked });
    for (const wait of [60, 3_600]) {
      if (answer.trust || !answer.accepted || answer.poll === undefined) break;
      await this.session.advance(this.session.now + wait);
      answer = await this.push(device, { kind: "poll", poll: answer.poll });
    }
    const { trust } = answer;
    device.trust = trust?.accepted ? { ...trust, accepted: true, virtualAccount: "Voice" } : undefined;
  }

  /** A token of the On-Prem's own; the first terms of a scenario hold. */
  async tokenOfOnPrem(terms: RequestFields<typeof collectorOps, "token">): Promise<string> {
    this.declaration.needs("on-prem");
    if (this.token !== undefined) return this.token;
    const made = await this.collector.call("token", terms);
    if (!made.accepted || made.token === undefined) throw new Deviation("a token of the On-Prem", "none was made");
    this.token = made.token;
    return made.token;
  }

  async setLink(to: Side, state: "up" | "down"): Promise<void> {
    this.timeline.note(this.session.now, "network", "collector", `link to ${to} ${state}`);
    await this.session.perform((collector) => collector.call("link", { to, state }));
  }

  async reload(): Promise<void> {
    this.declaration.needs("reload");
    this.note("operator", "reload");
    await this.session.perform((collector) => collector.call("reload", {}));
  }

  /** A person carries the collector's file to CSSM; answers what CSSM makes of it, a file for each device. */
  async carryToCssm(): Promise<Map<string, string>> {
    this.declaration.needs("offline-files");
    this.declaration.needs("documents");
    const { file } = await this.collector.call("exportFile", {});
    this.note("operator", "the file of the collector is carried to CSSM");
    this.carried.push(file);
    const answers = new Map<string, string>();
    for (const [serial, reports] of Map.groupBy(readReports(file), ({ report }) => report.sudi.serial)) {
      const [first] = reports;
      if (first === undefined) continue;
      const { document } = this.server.acknowledge(this.session.now, { sudi: first.report.sudi, reports });
      if (document != null) answers.set(serial, document);
    }
    return answers;
  }

  /** A person gives the collector a file. */
  async importFile(file: string): Promise<void> {
    this.lastImport = await this.collector.call("importFile", { file });
    this.note("operator", "a file for the collector", this.lastImport);
  }

  private async push(device: KitDevice, said: Said): Promise<Pushed> {
    this.messages += 1;
    const { now } = this.session;
    const to = this.kind;
    const message = { ...said, ref: `d${this.messages}`, at: onTheWire(now), from: device.sudi, to };
    const answer = await this.collector.call("push", { message });
    const { kind } = said;
    this.timeline.note(now, "device", "collector", `${kind} of device ${device.letter}`, {
      ...answer,
      documents: undefined,
    });
    return answer;
  }

  private signed(device: KitDevice, reports: readonly Report[]): { document?: string } {
    return this.declaration.has("documents") ? { document: signReports(reports, device.key) } : {};
  }

  private at(moment: Moment): Instant {
    const at = clockInstant(moment, this.start);
    if (at === undefined) throw new RangeError(`"${moment.text}" is no moment that the clock tells.`);
    return at;
  }

  private note(from: "collector" | "operator", what: string, detail?: unknown): void {
    this.timeline.note(this.session.now, from, from === "operator" ? "collector" : "device", what, detail);
  }
}

/** What a device was handed, in the form in which a licence server answers a poll. */
function fetched({ acknowledgements = [], documents }: Pick<Pushed, "acknowledgements" | "documents">) {
  return { acknowledgements, documents };
}
