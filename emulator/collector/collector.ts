import type { Sudi } from "../../core/report/sudi";
import { type Duration, days } from "../../core/time/duration";
import { type Instant, minus, plus } from "../../core/time/instant";
import { answerPoll } from "./answer-device";
import { type CollectorRules, documentedCollectorRules } from "./collector-rules";
import { type CollectorSetup, type Desk, note } from "./desk";
import type { CssmAnswer, DeviceAnswer, Errand, ErrandState } from "./errand";
import { type FileTaken, takeAcknowledgementFile, usageFiles } from "./files";
import { usualPace } from "./pace";
import { settle } from "./settle";
import { type CollectorStatus, statusOf } from "./status";
import type { CollectorStore } from "./store/collector-store";
import type { KeptErrand } from "./store/errands";
import type { LogEntry } from "./store/notes";
import { takeBundle, takeReports } from "./take-reports";
import { takeTrust } from "./take-trust";
import { deviceAt, takeVisited } from "./visits";

/** What a collector needs of the world. */
export interface CollectorMeans {
  readonly store: CollectorStore;
  readonly cryptography: Desk["cryptography"];
  readonly rules?: CollectorRules;
}

/** An acknowledgement that a visited device is left. */
export interface Parcel {
  readonly id: number;
  readonly document: string;
}

/**
 * A CSLU or an SSM On-Prem: devices hand over and ask, errands to CSSM come out, its answers go in. All it knows is in its
 * store, and each call leaves that whole; so it may end at any moment and be made anew over the same store (TRN-6).
 */
export class Collector {
  readonly #desk: Desk;

  constructor(setup: CollectorSetup, { store, cryptography, rules = documentedCollectorRules }: CollectorMeans) {
    this.#desk = { setup, store, cryptography, rules, pace: setup.pace ?? usualPace };
  }

  get kind(): CollectorSetup["kind"] {
    return this.#desk.setup.kind;
  }

  /** A device pushes its report file (RPT-9). */
  push(document: string, now: Instant): DeviceAnswer {
    return takeReports(this.#desk, document, "push", now);
  }

  /** A device that was visited gave its report file (RPT-9). */
  pulled(document: string, now: Instant): DeviceAnswer | "nothing" {
    return this.#desk.rules.handsUpPulled() ? takeReports(this.#desk, document, "pull", now) : "nothing";
  }

  /** The acknowledgements that a visit leaves a device; `left` says that they arrived (RPT-9). */
  parcelsFor(sudi: Sudi): readonly Parcel[] {
    const { rules, store } = this.#desk;
    if (!rules.leavesOnVisit()) return [];
    return store.acknowledgements
      .notHandedTo(sudi)
      .map(({ id, document }) => ({ id, document: rules.asHandedDown(document) }));
  }

  /** A device at an address was visited; whose reports it gave is kept, so that later visits know who it is (RPT-9). */
  visited(address: string, document: string, now: Instant): DeviceAnswer {
    return takeVisited(this.#desk, address, document, now);
  }

  /** The acknowledgements for the device at an address. */
  parcelsAt(address: string): readonly Parcel[] {
    const device = deviceAt(this.#desk, address);
    return device === undefined ? [] : this.parcelsFor(device);
  }

  noteFailedVisit(message: string, now: Instant): void {
    note(this.#desk, now, 4, "VISIT_FAILED", message);
  }

  left(parcels: readonly Parcel[], now: Instant): void {
    const { store } = this.#desk;
    store.atomically(() =>
      store.acknowledgements.handed(
        parcels.map(({ id }) => id),
        now,
      ),
    );
  }

  /** A device asks for trust with the body of the licence server's trust call, as JSON (TRU-8). */
  trust(data: string, now: Instant): DeviceAnswer {
    return takeTrust(this.#desk, data, now);
  }

  /** A device asks what has become of something. */
  poll(poll: string, now: Instant): DeviceAnswer {
    return answerPoll(this.#desk, poll, now);
  }

  /** Makes a registration ID token of an On-Prem's own from a secret that is drawn for it (TRU-8). */
  makeToken(secret: string, terms: { readonly lasts: Duration; readonly uses?: number }, now: Instant): void {
    const { store, cryptography } = this.#desk;
    const expiresAt = plus(now, terms.lasts);
    store.notes.keepToken(cryptography.sha256(secret), { expiresAt, uses: terms.uses ?? "unlimited" });
  }

  /** The messages that leave for CSSM now, so many at most; until they are answered they are due again later. */
  due(now: Instant, most: number): readonly Errand[] {
    const { store } = this.#desk;
    return store.atomically(() => store.errands.due(now, most).map((errand) => this.#send(errand, now)));
  }

  /** When something is due next. */
  nextDueAt(): Instant | "never" {
    return this.#desk.store.errands.nextDueAt();
  }

  /** Tries everything at once that waits: after a start, or when a person asks for it. */
  hurry(now: Instant): void {
    this.#desk.store.errands.allDue(now);
  }

  /** CSSM's answer to a message. */
  answered(ref: string, answer: CssmAnswer, now: Instant): void {
    this.allAnswered([{ ref, answer }], now);
  }

  /** CSSM's answers to several messages, kept at one go. */
  allAnswered(answers: readonly { readonly ref: string; readonly answer: CssmAnswer }[], now: Instant): void {
    const { store } = this.#desk;
    store.atomically(() => {
      for (const { ref, answer } of answers) {
        const errand = store.errands.find(Number(ref.split("-")[0]));
        if (errand) settle(this.#desk, errand, answer, now);
      }
    });
  }

  /** Forgets what has been over for 90 days; a report that comes again after that goes up again. */
  forgetOld(now: Instant): void {
    const { store } = this.#desk;
    store.atomically(() => store.errands.forgetBefore(minus(now, days(90))));
  }

  /** What is left after the collector was ended and started again: all of it. */
  reload(now: Instant): void {
    const { store, rules } = this.#desk;
    store.atomically(() => {
      for (const { id, state } of store.errands.unsettled()) if (!rules.keptOverReload(state)) store.errands.forget(id);
      store.errands.allDue(now);
    });
  }

  /** Takes a file that a person carried here: usage of many devices, or acknowledgements of CSSM; what is rotten in it is named. */
  takeFile(file: string, now: Instant): FileTaken {
    if (!file.includes("<RUMReport>")) return this.takeAcknowledgementFile(file, now);
    return this.#desk.store.atomically(() => takeBundle(this.#desk, file, now));
  }

  /** Everything that waits for an acknowledgement as files for CSSM, none with more than so many characters of reports. */
  usageFiles(most: number): readonly string[] {
    return usageFiles(this.#desk, most);
  }

  /** Takes an acknowledgement file of CSSM; acknowledgements that cannot be read are named, the others go their way. */
  takeAcknowledgementFile(file: string, now: Instant): FileTaken {
    return takeAcknowledgementFile(this.#desk, file, now);
  }

  /** The ids of reports that stand like this. */
  reportIds(states: readonly ErrandState[]): readonly number[] {
    return this.#desk.store.errands.reportIds(states);
  }

  get log(): readonly LogEntry[] {
    return this.#desk.store.notes.entries();
  }

  get status(): CollectorStatus {
    return statusOf(this.#desk);
  }

  #send(errand: KeptErrand, now: Instant): Errand {
    const { store, rules, pace } = this.#desk;
    const { id, pid, serial, kind, body, poll, tries, sent } = errand;
    store.errands.sending(id, (poll === null ? rules.nextTry : rules.nextPoll)(now, tries, pace));
    const common = { ref: `${id}-${sent + 1}`, at: now, from: { pid, serial } };
    if (poll !== null) return { ...common, message: { kind: "poll", poll } };
    if (kind === "trust") return { ...common, message: { kind: "trust-request", data: body } };
    return { ...common, message: { kind: "report", document: rules.asHandedUp(body) } };
  }
}
