import type { Cryptography, SigningKey } from "../../core/document/cryptography";
import type { ServiceStanding } from "../../core/enforcement/service-standing";
import type { Counts } from "../../core/measurement/sessions";
import type { EffectivePolicy } from "../../core/policy/policy";
import type { Release } from "../../core/release/release";
import { announcedPush } from "../../core/report/next-submission";
import type { RedundancyMember } from "../../core/report/rum-report";
import type { WhichUsage } from "../../core/report/saved-usage";
import type { UsageTables } from "../../core/statistics/usage-tables";
import { formatInstant, type Instant } from "../../core/time/instant";
import type { CallOrder } from "./call-order";
import { countsOf, orderCalls } from "./calls";
import { advance } from "./clock";
import { type Configuration, configure } from "./configure";
import { type DeviceRules, documentedRules } from "./device-rules";
import { type HaType, isStandby } from "./duty";
import { factoryState } from "./factory-state";
import { importFile } from "./import-file";
import type { ListedLicence } from "./licences";
import { reload, upgrade } from "./lifecycle";
import { cleared } from "./log/journal";
import type { Answer, DeviceMessage, TrustMember, Verdict } from "./messages";
import { type Peer, peers } from "./peer";
import { receive } from "./receive";
import type { Redundancy, Unit } from "./redundancy";
import { reserve, returnReservation } from "./reservation";
import type { ReservedLicence, RouterSetup, RouterState } from "./router-state";
import { deadlineOf, pushFactsOf, pushIntervalOf, serviceOf } from "./standing";
import { sync } from "./sync";
import { askForTrust, deregister, type TrustAsked } from "./trust";
import type { TrustOrder } from "./trust-order";
import { closeReports, pullUsage, saveUsage, type UsageTaken } from "./usage-taken";

/** What a router needs of the world. */
export interface RouterMeans {
  readonly key: SigningKey;
  readonly cryptography: Cryptography;
  readonly rules?: DeviceRules;
}

/** A CUBE router as far as licensing goes: orders and answers go in, messages come out, time moves only by `advance`. */
export class Router {
  #state: RouterState;
  readonly #means: Omit<RouterMeans, "rules">;
  readonly #rules: DeviceRules;

  constructor(setup: RouterSetup, { key, cryptography, rules = documentedRules }: RouterMeans) {
    this.#means = { key, cryptography };
    this.#rules = rules;
    this.#state = factoryState(setup, rules);
  }

  get state(): RouterState {
    return this.#state;
  }

  /** Moves the clock to `to`, or to the first second in which messages leave; throws a RangeError for a time that is over. */
  advance(to: Instant): readonly DeviceMessage[] {
    const { now } = this.#state;
    if (to < now) throw new RangeError(`the clock cannot go back from ${formatInstant(now)} to ${formatInstant(to)}`);
    const { state, sent } = advance(this.#state, to, this.#means.key, this.#rules);
    this.#state = state;
    return sent;
  }

  calls(order: CallOrder): { readonly accepted: number; readonly refused: number } {
    const { state, accepted, refused } = orderCalls(this.#state, order, this.#rules);
    this.#state = state;
    return { accepted, refused };
  }

  configure(configuration: Configuration): Verdict {
    const { state, verdict } = configure(this.#state, configuration, this.#rules);
    this.#state = state;
    return verdict;
  }

  /** Asks for trust for itself, and for others that it stands with. */
  trust(order: TrustOrder, others: readonly TrustMember[] = []): Omit<TrustAsked, "state"> {
    const { state, verdict, sent } = askForTrust(this.#state, order, [this.identity, ...others], this.#rules);
    this.#state = state;
    return { verdict, sent };
  }

  /** Writes the reports that are asked for as a file (TRN-5, CLI-7). */
  saveUsage(which: WhichUsage): UsageTaken {
    const { state, taken } = saveUsage(this.#state, which, this.#means, this.#rules);
    this.#state = state;
    return taken;
  }

  /** Closes the reports that still grow, as whoever fetches reports may ask beforehand (RPT-9). */
  closeReports(): void {
    this.#state = closeReports(this.#state, this.#means, this.#rules);
  }

  /** Gives the reports that are asked for to whoever fetches them (RPT-9). */
  pull(which: WhichUsage): UsageTaken {
    const { state, taken } = pullUsage(this.#state, which, this.#means, this.#rules);
    this.#state = state;
    return taken;
  }

  /** Takes an acknowledgement or a policy that came as a file; what does not fit changes nothing (TRN-5). */
  importFile(text: string): Verdict {
    const { state, verdict } = importFile(this.#state, text, this.#means.cryptography, this.#rules);
    this.#state = state;
    return verdict;
  }

  /** Hands over and asks for whatever waits, now, because a person says so (CLI-7). */
  sync(): { readonly verdict: Verdict; readonly sent: readonly DeviceMessage[] } {
    const { state, verdict, sent } = sync(this.#state, this.#means.key, this.#rules);
    this.#state = state;
    return { verdict, sent };
  }

  /** Its place in a pair; a router alone is the first. */
  get unit(): Unit {
    return this.#state.redundancy?.unit ?? "first";
  }

  /** Who it is, and the public half of its key. */
  get identity(): TrustMember {
    return { sudi: this.#state.sudi, key: this.#means.key.publicKey };
  }

  deregister(): Verdict {
    const { state, verdict } = deregister(this.#state, this.#rules);
    this.#state = state;
    return verdict;
  }

  /** Takes licences that were set aside for it (SLR-3). */
  reserve(licence: ReservedLicence): Verdict {
    const { state, verdict } = reserve(this.#state, licence, this.#rules);
    this.#state = state;
    return verdict;
  }

  /** Gives its reservation up; the return code is for the licence server (SLR-2). */
  returnReservation(): Verdict & { readonly returnCode?: string } {
    const { state, ...outcome } = returnReservation(this.#state, this.#means.cryptography, this.#rules);
    this.#state = state;
    return outcome;
  }

  receive(answer: Answer): Verdict {
    const { state, verdict } = receive(this.#state, answer, this.#means.cryptography, this.#rules);
    this.#state = state;
    return verdict;
  }

  /** Puts the router back to a state that it, or its like, was in. */
  restore(state: RouterState): void {
    this.#state = state;
  }

  /** Requests for licences are traced in the log, or no longer are (CLI-4). */
  debug(debugging: boolean): void {
    this.#state = { ...this.#state, debugging };
  }

  clearLog(): void {
    this.#state = { ...this.#state, log: cleared(this.#state.log) };
  }

  /** The network lets messages through to these, or no longer does. */
  link(state: "up" | "down", to: readonly Peer[] = peers): void {
    const others = this.#state.linksDown.filter((peer) => !to.includes(peer));
    this.#state = { ...this.#state, linksDown: state === "up" ? others : [...others, ...to] };
  }

  reload(): void {
    this.#state = reload(this.#state, this.#rules);
  }

  upgrade(release: Release): void {
    this.#state = upgrade(this.#state, release, this.#rules);
  }

  get deadline(): Instant | "none" {
    return this.#rules.shownDeadline(deadlineOf(this.#state, this.#rules), this.#state.now);
  }

  get service(): ServiceStanding {
    return serviceOf(this.#state, this.#rules);
  }

  get role(): Redundancy["role"] {
    return this.#state.redundancy?.role ?? "active";
  }

  get haType(): HaType {
    return this.#rules.haType(this.#state);
  }

  /** The end of the running interval; a standby has none (REC-3). */
  get nextRecordAt(): Instant | "none" {
    return isStandby(this.#state) ? "none" : this.#state.recorder.nextRecordAt;
  }

  /** The members of its pair, or it alone (CLI-9). */
  get members(): readonly RedundancyMember[] {
    return this.#rules.membersShown(this.#state);
  }

  /** The CUBE version that goes with its release (REL-8). */
  get cubeVersion(): string | "undocumented" {
    return this.#rules.cubeVersion(this.#state.release, this.#state.cubeVersions);
  }

  get policy(): EffectivePolicy {
    return this.#state.policy;
  }

  get counts(): Counts {
    return countsOf(this.#state, this.#rules);
  }

  /** The usage tables of what is over now (STA-1 … STA-4). */
  get usage(): UsageTables {
    return this.#rules.usageTables(this.#state.statistics, this.#state.now);
  }

  /** The licences that are listed, those of the platform first (ACC-5, VGW-1, VGW-5); a standby requests none of CUBE (HAI-4). */
  get licences(): readonly ListedLicence[] {
    const { listedLicences, listsCubeLicences, isListed } = this.#rules;
    const { recorder } = this.#state;
    return listedLicences(this.#state, (gauge) => listsCubeLicences(this.#state) && isListed(gauge, recorder.standing));
  }

  get pushIntervalDays(): number {
    return pushIntervalOf(this.#state);
  }

  get nextPush(): Instant | "none" {
    const facts = pushFactsOf(this.#state, this.#rules);
    return facts === "none" ? "none" : announcedPush(facts);
  }
}
