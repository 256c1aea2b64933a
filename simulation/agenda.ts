import { setImmediate as turn } from "node:timers/promises";
import { type Instant, instant } from "../core/time/instant";

interface Entry {
  /** Milliseconds of Unix time. */
  readonly at: number;
  readonly order: number;
  readonly what: () => void;
}

/**
 * What will happen, by virtual time: nothing waits, and nothing happens by itself. What falls on the same millisecond
 * happens in the order in which it was entered, each thing only when all that the one before it set going has come to rest.
 */
export class Agenda {
  readonly #heap: Entry[] = [];
  #milliseconds: number;
  #entered = 0;

  constructor(from: Instant) {
    this.#milliseconds = from * 1_000;
  }

  get now(): Instant {
    return instant(Math.floor(this.#milliseconds / 1_000));
  }

  get milliseconds(): number {
    return this.#milliseconds;
  }

  after(milliseconds: number, what: () => void): void {
    this.#add({ at: this.#milliseconds + Math.max(0, Math.round(milliseconds)), order: ++this.#entered, what });
  }

  /** Does what is entered until nothing is left. */
  async run(): Promise<void> {
    for (let next = this.#take(); next; next = this.#take()) {
      this.#milliseconds = next.at;
      next.what();
      await turn();
    }
  }

  /** Lets time pass until `to`; what is entered for earlier has to be done before. */
  passTo(to: Instant): void {
    this.#milliseconds = Math.max(this.#milliseconds, to * 1_000);
  }

  #add(entry: Entry): void {
    let index = this.#heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = this.#heap[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      this.#heap[index] = above;
      index = parent;
    }
    this.#heap[index] = entry;
  }

  #take(): Entry | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined || first === last) return first;
    let index = 0;
    for (;;) {
      const [left, right] = [this.#heap[2 * index + 1], this.#heap[2 * index + 2]];
      const goesRight = left !== undefined && right !== undefined && isBefore(right, left);
      const least = goesRight ? right : left;
      if (least === undefined || !isBefore(least, last)) break;
      this.#heap[index] = least;
      index = 2 * index + (goesRight ? 2 : 1);
    }
    this.#heap[index] = last;
    return first;
  }
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
