import { type Instant, readable } from "./instant";

type Entry = { readonly at: Instant; readonly act: () => Promise<void> };

/** What callers, operators and the network are going to do, each at its instant. */
export class Plan {
  private entries: Entry[] = [];

  /** Adds an act; of several at one instant the one that was planned first happens first. */
  add(at: Instant, now: Instant, act: () => Promise<void>): void {
    if (at < now)
      throw new RangeError(`The scenario plans something at ${readable(at)}, but it is ${readable(now)} already.`);
    this.entries = [...this.entries, { at, act }].sort((one, other) => one.at - other.at);
  }

  /** The instant of the next act at or before `until`, if there is one. */
  nextAt(until: Instant): Instant | undefined {
    const next = this.entries[0];
    return next !== undefined && next.at <= until ? next.at : undefined;
  }

  /** Takes the next act out of the plan and does it. */
  async doNext(): Promise<void> {
    await this.entries.shift()?.act();
  }
}
