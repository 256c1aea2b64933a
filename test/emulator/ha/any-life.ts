import { parseRelease } from "../../../core/release/release";
import { pendingReports } from "../../../core/report/report-book";
import type { Measurement, RumReport } from "../../../core/report/rum-report";
import { seconds } from "../../../core/time/duration";
import { type Instant, plus } from "../../../core/time/instant";
import type { Unit } from "../../../emulator/device/redundancy";
import { Paired } from "./paired";

/** What can happen to a pair. */
export type Event =
  | { readonly kind: "start" | "end"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "advance"; readonly by: number }
  | { readonly kind: "failover" | "cut" | "mend" }
  | { readonly kind: "reload"; readonly unit: Unit }
  | { readonly kind: "upgrade"; readonly unit: Unit; readonly release: string }
  | { readonly kind: "acknowledge"; readonly acknowledges: boolean };

const units = ["first", "second"] as const;
const other = (unit: Unit): Unit => (unit === "first" ? "second" : "first");

/** A stretch of time in which a member was active, and what it carried then. */
interface Duty {
  readonly from: Instant;
  to?: Instant;
  /** The calls that it carried from a second on; of several in one second the last one counts. */
  readonly carried: { readonly at: Instant; readonly count: number }[];
}

/** A pair that anything may happen to, and beside it a book of what should have come of it, kept without its help. */
export class AnyLife {
  readonly paired: Paired;
  readonly duties: Readonly<Record<Unit, Duty[]>> = { first: [], second: [] };
  readonly handedOver: Readonly<Record<Unit, Map<number, string>>> = { first: new Map(), second: new Map() };
  /** Takings over that did not start a new interval; reports whose bytes changed; reports of a standby. */
  readonly faults: string[] = [];
  #leader: Unit = "first";
  #isCut = false;

  constructor(private readonly mode: "box-to-box" | "inbox") {
    this.paired = new Paired(mode, "17.6.1a", undefined, undefined, [{ tag: "uck9", class: "perpetual" }]);
    this.paired.pair.configure({ periodicity: { unit: "hours", count: 9 } });
    this.#begin("first", 0);
  }

  happen(event: Event): void {
    const { pair } = this.paired;
    switch (event.kind) {
      case "start":
      case "end": {
        const unit = this.#isActive(event.unit) ? event.unit : this.#leader;
        const taken = this.paired.calls(event.kind, event.count, unit);
        this.#carry(unit, this.#carried(unit) + (event.kind === "start" ? taken : -taken));
        break;
      }
      case "advance":
        this.#advance(plus(this.now, seconds(event.by)));
        break;
      case "failover":
        if (pair.failover().accepted) this.#changePlaces();
        else if (!this.#isCut) this.faults.push("a failover was refused");
        break;
      case "cut":
        pair.peerLink("down");
        if (this.mode === "box-to-box" && !this.#isCut) this.#begin(other(this.#leader), 0);
        this.#isCut = true;
        break;
      case "mend":
        pair.peerLink("up");
        if (this.mode === "box-to-box" && this.#isCut) this.#end(other(this.#leader));
        this.#isCut = false;
        break;
      case "reload":
        pair.reload(event.unit);
        this.#restarted(event.unit);
        break;
      case "upgrade":
        pair.upgrade(parseRelease(event.release), event.unit);
        this.#restarted(event.unit);
        break;
      case "acknowledge":
        this.paired.acknowledges = event.acknowledges;
        break;
    }
  }

  get now(): Instant {
    return this.paired.pair.router("first").state.now;
  }

  /** All reports that a member has written, each once. */
  reports(unit: Unit): readonly RumReport[] {
    const sent = this.paired.submissions(unit).flatMap(({ reports }) => reports);
    const keeper = this.mode === "inbox" ? this.paired.pair.router() : this.paired.pair.router(unit);
    const pending = pendingReports(keeper.state.book);
    return [...new Map([...sent, ...pending].map((report) => [report.id, report])).values()];
  }

  /** What a member has measured under a tag, in order of time. */
  measured(unit: Unit, tag: string): readonly Measurement[] {
    const measurements = this.reports(unit).filter((report) => report.tag === tag);
    return measurements.flatMap((report) => report.measurements).sort((one, next) => one.start - next.start);
  }

  #restarted(unit: Unit): void {
    if (!this.#isActive(unit)) return;
    if (this.#isCut) this.#carry(unit, 0);
    else this.#changePlaces();
  }

  #changePlaces(): void {
    const before = this.#leader;
    const calls = this.#carried(before);
    this.#end(before);
    this.#leader = other(before);
    this.#begin(this.#leader, calls);
    const { recorder } = this.paired.pair.router(this.#leader).state;
    if (this.mode === "box-to-box" && recorder.nextRecordAt !== plus(this.now, seconds(9 * 3_600)))
      this.faults.push(`no new interval at ${this.now}`);
  }

  #advance(to: Instant): void {
    const seen = this.paired.messages.length;
    this.paired.advance(to);
    for (const message of this.paired.messages.slice(seen)) {
      if (message.kind !== "report") continue;
      const unit =
        units.find((one) => this.paired.pair.router(one).state.sudi.serial === message.from.serial) ?? "first";
      if (this.mode === "box-to-box" && !this.#isActive(unit)) this.faults.push(`the ${unit} reported as a standby`);
      for (const [index, { id }] of message.reports.entries()) {
        const bytes = message.document.split("\n")[index + 2] ?? "";
        if ((this.handedOver[unit].get(id) ?? bytes) !== bytes) this.faults.push(`report ${id} has other bytes`);
        this.handedOver[unit].set(id, bytes);
      }
    }
  }

  #isActive = (unit: Unit): boolean => {
    const last = this.duties[unit].at(-1);
    return last !== undefined && last.to === undefined;
  };

  #carried = (unit: Unit): number => this.duties[unit].at(-1)?.carried.at(-1)?.count ?? 0;

  #carry(unit: Unit, count: number): void {
    this.duties[unit].at(-1)?.carried.push({ at: this.now, count });
  }

  #begin(unit: Unit, calls: number): void {
    this.duties[unit].push({ from: this.now, carried: [{ at: this.now, count: calls }] });
  }

  #end(unit: Unit): void {
    const last = this.duties[unit].at(-1);
    if (last) last.to = this.now;
  }
}

/** The highest number of calls that stood at a second from `start` to before `end`. */
export function peakOf({ carried }: Duty, start: Instant, end: Instant): number {
  const stood = carried.filter(({ at }, index) => {
    const until = carried[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    return until > at && at < end && until > start;
  });
  return Math.max(0, ...stood.map(({ count }) => count));
}
