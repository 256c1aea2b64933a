import type { ServerClient } from "../../carrier/clients";
import { AdapterRefusal } from "../../carrier/faults";
import { signReports, together } from "../../documents/documents";
import type { RequestFields } from "../../messages/envelope";
import type { Policy, serverOps } from "../../messages/messages";
import { type Instant, instantOf, onTheWire, readable } from "../instant";
import { clockInstant, type Moment } from "../moment";
import { Deviation } from "../outcome";
import { Timeline } from "../timeline";
import type { CrashPoint } from "./crash-text";
import { type HandOver, pollOfFile } from "./hand-over";
import { type Draft, type Irregularity, madeIrregular, showsInBytes } from "./irregularity";
import { KitDevice } from "./kit-device";
import { LicenceDesk } from "./licence-desk";
import type { ServerDeclaration } from "./server-declaration";
import { TokenDesk } from "./token-desk";
import { UserDesk } from "./user-desk";

/** Plays a story to a licence server under test: its administrators, its clock, and the devices at the other end. */
export class ServerBench {
  readonly timeline = new Timeline();
  /** 00:00 of day 1. */
  readonly start: Instant = instantOf("2021-03-29T00:00:00Z");
  readonly handOvers: HandOver[] = [];
  readonly tokens = new TokenDesk(this);
  readonly users = new UserDesk(this);
  readonly licences = new LicenceDesk(this);
  readonly smartAccount = "Example Networks";
  readonly virtualAccounts = ["Voice", "Lab"];
  private readonly devices = new Map<string, KitDevice>();
  /** What the story's clock shows. */
  now = this.start;
  private crashIsDue = false;

  constructor(
    readonly server: ServerClient,
    readonly declaration: ServerDeclaration,
  ) {}

  /** Starts afresh: a smart account with the virtual accounts Voice and Lab. */
  async begin(): Promise<void> {
    await this.server.call("reset", { at: onTheWire(this.start), seed: "story" });
    const { smartAccount, virtualAccounts } = this;
    await this.server.call("account", { smartAccount, virtualAccounts });
  }

  /** The device of that letter; it is there as soon as a scenario speaks of it. */
  device(letter: string): KitDevice {
    const device = this.devices.get(letter) ?? new KitDevice(letter);
    this.devices.set(letter, device);
    return device;
  }

  /** Lets time pass until a moment that the clock tells. */
  async reach(moment: Moment): Promise<void> {
    const at = clockInstant(moment, this.start);
    if (at === undefined || at < this.now) {
      throw new RangeError(`"${moment.text}" is no moment that comes after ${readable(this.now)}.`);
    }
    this.declaration.needsVirtualTime();
    await this.server.call("advance", { to: onTheWire(at) });
    this.now = at;
  }

  /** Has a device trusted with a virtual account by a new token of it; throws a `Deviation` where the server refuses. */
  async establishTrust(device: KitDevice, virtualAccount: string, force = false): Promise<void> {
    await this.tokens.make("a token", virtualAccount);
    await this.tokens.ask(device, "a token", force ? "asks by force" : "asks");
    const { trustAnswer } = device;
    // A platform of a pair may be refused for its peer's account: whether that is right is a finding.
    if (!trustAnswer?.accepted && device.peer === undefined) {
      throw new Deviation(`device ${device.letter} to be trusted`, trustAnswer ? outcome(trustAnswer) : "no answer");
    }
  }

  /** Has a device that is trusted already trusted once more, with another key. */
  async renewTrust(device: KitDevice): Promise<void> {
    device.makeNewKey();
    await this.establishTrust(device, device.trust?.virtualAccount ?? "Voice", true);
  }

  /** Makes two devices the platforms of one pair. */
  pair(one: KitDevice, other: KitDevice): void {
    this.declaration.needs("pairs");
    one.peer = other;
    other.peer = one;
  }

  /** The policy of a virtual account from now on. */
  async setPolicy(virtualAccount: string, policy: Policy): Promise<void> {
    this.declaration.needs("policies");
    const named = { name: `Policy of ${virtualAccount}`, ...policy };
    const { accepted } = await this.server.call("policy", { virtualAccount, policy: named });
    if (!accepted) throw new Deviation(`a policy for ${virtualAccount}`, "it was not accepted");
    this.note("operator", `policy of ${virtualAccount}`, policy);
  }

  /** Lets the server crash when it works on the next report. */
  async crashAtNextReport(at: CrashPoint): Promise<void> {
    this.declaration.needs("crash");
    await this.server.call("crash", { at });
    this.crashIsDue = true;
    this.note("operator", `crash ${at}`);
  }

  /** Hands over reports of a device in one submission, with everything about it in order but for the irregularities. */
  async submit(
    device: KitDevice,
    numbers: readonly number[],
    irregularities: readonly Irregularity[] = [],
  ): Promise<void> {
    if (irregularities.some(showsInBytes)) this.declaration.needs("documents");
    const draft = madeIrregular(this.draft(device, numbers), device, irregularities);
    const answer = await this.handOver(this.asSubmitted(draft));
    this.handOvers.push({ device, numbers, answer, polls: [] });
    const what = `device ${device.letter} submits report ${numbers.join(", ")}, ${irregularities.join(", ") || "in order"}`;
    this.note("device", `${what}: ${outcome(answer)}`, { reports: draft.reports });
  }

  /** Carries a usage file of a device to the server, and the acknowledgement file back. */
  async handInFile(
    device: KitDevice,
    numbers: readonly number[],
    irregularities: readonly Irregularity[] = [],
  ): Promise<void> {
    for (const capability of ["offline-files", "documents"] as const) this.declaration.needs(capability);
    const draft = madeIrregular(this.draft(device, numbers), device, irregularities);
    const { virtualAccount, reports, key, sign, spoil } = draft;
    const answer = await this.server.call("exchangeFile", { virtualAccount, file: spoil(sign(reports, key)) });
    const { file, ...said } = { file: undefined, ...answer };
    this.handOvers.push({ device, numbers, answer: said, polls: file === undefined ? [] : [pollOfFile(file)] });
    this.note("device", `usage file of device ${device.letter}, report ${numbers.join(", ")}: ${outcome(answer)}`);
  }

  /** A collector hands over what devices gave it, all in one submission. */
  async submitTogether(parts: readonly (readonly [KitDevice, readonly number[]])[]): Promise<void> {
    const drafts = parts.map(([device, numbers]) => this.draft(device, numbers));
    const virtualAccount = drafts[0]?.virtualAccount ?? "Voice";
    const answer = await this.handOver(
      this.declaration.has("documents")
        ? { virtualAccount, document: together(drafts.map(({ reports, key, sign }) => sign(reports, key))) }
        : { virtualAccount, reports: drafts.flatMap(({ reports }) => [...reports]) },
    );
    for (const [device, numbers] of parts) this.handOvers.push({ device, numbers, answer, polls: [] });
    this.note("device", `a collector submits reports of ${parts.length} devices: ${outcome(answer)}`);
  }

  /** Asks for the acknowledgements of everything that a device has handed over. */
  async poll(device: KitDevice): Promise<void> {
    for (const { answer, polls } of this.handOvers.filter((one) => one.device === device)) {
      if (!answer.accepted || answer.poll === undefined) continue;
      const said = await this.server.call("poll", { poll: answer.poll });
      polls.push(said);
      this.note("server", `answer to a poll of device ${device.letter}`, { ...said, documents: undefined });
    }
  }

  /** Where a crash is due the server may give no answer: like any device, the kit then hands the reports over again. */
  private async handOver(submission: RequestFields<typeof serverOps, "submit">): Promise<HandOver["answer"]> {
    const crashIsDue = this.crashIsDue;
    this.crashIsDue = false;
    try {
      return await this.server.call("submit", submission);
    } catch (fault) {
      if (!crashIsDue || !(fault instanceof AdapterRefusal) || fault.code !== "internal") throw fault;
      return this.server.call("submit", submission);
    }
  }

  private draft(device: KitDevice, numbers: readonly number[]): Draft {
    return {
      reports: numbers.map((number) => device.report(number)),
      virtualAccount: device.trust?.virtualAccount ?? "Voice",
      key: device.key,
      sign: signReports,
      spoil: (document) => document,
    };
  }

  private asSubmitted({ reports, virtualAccount, key, sign, spoil }: Draft) {
    if (!this.declaration.has("documents")) return { virtualAccount, reports: [...reports] };
    return { virtualAccount, document: spoil(sign(reports, key)) };
  }

  /** Notes on the timeline what somebody did. */
  note(from: "device" | "server" | "operator", what: string, detail?: unknown): void {
    this.timeline.note(this.now, from, from === "server" ? "device" : "server", what, detail);
  }
}

function outcome(answer: { accepted: true } | { accepted: false; reason?: string; message?: string }): string {
  return answer.accepted ? "accepted" : `refused: ${answer.reason ?? ""} ${answer.message ?? ""}`.trimEnd();
}
