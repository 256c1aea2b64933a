import type { Correspondence } from "./correspondence";
import type { DeviceSession } from "./device-session";
import { type Instant, instantOf, oneDay, readable } from "./instant";
import { type Anchor, clockInstant, type Moment } from "./moment";
import { pick } from "./ordinal";
import { Deviation, Undecided } from "./outcome";
import { Plan } from "./plan";
import type { Span } from "./span";
import type { Watch } from "./watch";

/** How long a story waits for something that does not come. */
const patience = 100 * oneDay;
/** No policy gives more than a year. */
const longestDeadline = 400 * oneDay;
const aDayAtATime = oneDay;

/** The time of a scenario: it begins with day 1, and what is planned happens on the way. */
export class Story {
  /** 00:00 of day 1. */
  start: Instant = instantOf("2021-03-29T00:00:00Z");
  private readonly plan = new Plan();
  private met: { readonly deadline: Instant; readonly arrivals: number } | undefined;

  constructor(
    private readonly session: DeviceSession,
    private readonly watch: Watch,
    private readonly correspondence: Correspondence,
  ) {}

  get now(): Instant {
    return this.session.now;
  }

  /** Begins anew at day 1; nothing may have happened yet. */
  begin(): void {
    this.session.now = this.start;
  }

  /** Plans an act for a moment that the clock tells. */
  schedule(moment: Moment, act: () => Promise<void>): void {
    const at = clockInstant(moment, this.start);
    if (at === undefined)
      throw new RangeError(`Nothing can be planned for "${moment.text}": nobody knows yet when that is.`);
    this.plan.add(at, this.now, act);
  }

  /** Plans one act for the beginning of a span and another one for its end, if it has one. */
  scheduleSpan({ from, to }: Span, begin: () => Promise<void>, end: () => Promise<void>): void {
    this.schedule(from, begin);
    if (to !== undefined) this.schedule(to, end);
  }

  /** Lets time pass until the moment; throws a `Deviation` when what the moment is told from does not come. */
  async reach(moment: Moment): Promise<void> {
    const at = clockInstant(moment, this.start);
    if (at !== undefined) return this.goTo(at);
    if (moment.anchor.kind === "deadline") return this.reachDeadline(moment);
    const hasCome = () => this.past(moment.anchor) !== undefined;
    if (!hasCome()) await this.goTo(this.now + patience, hasCome);
    return this.goTo(this.recall(moment));
  }

  /** The instant of a moment that has come; throws a `Deviation` when it has not. */
  recall(moment: Moment): Instant {
    const at = clockInstant(moment, this.start) ?? this.past(moment.anchor);
    if (at === undefined) throw new Deviation(`${moment.text} to have come`, "it has not come");
    return clockInstant(moment, this.start) ?? at + moment.offset;
  }

  /** The instants between which a span of past time lies; one without an end lasts until now. */
  limits({ from, to }: Span): { readonly begin: Instant; readonly end: Instant } {
    return { begin: this.recall(from), end: to === undefined ? this.now : this.recall(to) };
  }

  /** Lets time pass to an instant, or to the first stop at which there is `enough`. */
  async goTo(to: Instant, enough: () => boolean = () => false): Promise<void> {
    if (to < this.now)
      throw new RangeError(`The scenario goes back in time, from ${this.now} to ${to} (Unix seconds).`);
    do {
      await this.pass(Math.min(to, this.now + aDayAtATime), enough);
      await this.watch.look(this.now);
    } while (this.now < to && !enough());
  }

  private async pass(to: Instant, enough: () => boolean): Promise<void> {
    for (let next = this.plan.nextAt(to); next !== undefined; next = this.plan.nextAt(to)) {
      if (next > this.now) await this.session.advance(next, enough);
      if (enough()) return;
      await this.plan.doNext();
    }
    await this.session.advance(to, enough);
  }

  /** Goes by the deadline that the device shows: day by day, because what is used on the way makes it or moves it. */
  private async reachDeadline({ text, offset }: Moment): Promise<void> {
    if (this.metDeadline() === undefined) await this.meetDeadline(text, Math.min(offset, -1));
    const at = (this.metDeadline() ?? this.now) + offset;
    if (at < this.now) throw new Deviation(`${text} to be still to come`, `it was ${readable(at)}`);
    await this.goTo(at);
  }

  private async meetDeadline(text: string, lastCertain: number): Promise<void> {
    const latest = this.now + patience;
    const latestOfAll = this.now + longestDeadline;
    await this.goTo(this.now);
    for (let deadline = this.shownDeadline(); ; deadline = this.shownDeadline()) {
      if (deadline === undefined && this.now >= latest) throw noDeadline(text);
      if (this.now >= latestOfAll) throw new Undecided("cantTell", `the deadline moved on whenever ${text} drew near`);
      const stop = (deadline ?? Infinity) + lastCertain;
      if (deadline !== undefined && this.now >= stop) {
        this.met = { deadline, arrivals: this.correspondence.arrivals.length };
        return;
      }
      await this.goTo(Math.min(this.now + aDayAtATime, stop));
    }
  }

  /** The deadline that the story has come to, until an acknowledgement that came after it makes another one. */
  private metDeadline(): Instant | undefined {
    const since = this.correspondence.arrivals.slice(this.met?.arrivals);
    return since.some(({ accepted }) => accepted) ? undefined : this.met?.deadline;
  }

  private shownDeadline(): Instant | undefined {
    return this.watch.sights.at(-1)?.deadline;
  }

  private past(anchor: Anchor): Instant | undefined {
    switch (anchor.kind) {
      case "submission":
        return pick(this.correspondence.submissions, anchor.which)?.at;
      case "acknowledgement":
        return pick(this.correspondence.arrivals, anchor.which)?.at;
      case "deadline":
        return this.met?.deadline;
      case "time of day":
      case "date":
        return undefined;
    }
  }
}

function noDeadline(text: string): Undecided {
  return new Undecided("untested", `needs DDL-1: the device shows no deadline, so nobody knows when "${text}" is`);
}
