import { type Instant, onTheWire } from "./instant";

/** Who says or does something in a story. */
export type Party = "device" | "server" | "collector" | "network" | "operator" | "callers";
export type TimelineEntry = {
  readonly at: string;
  readonly from: Party;
  readonly to: Party;
  readonly what: string;
  /** Words, or the decoded document that was sent. */
  readonly detail?: unknown;
};

/** What happened in a scenario, in order: for the reader of a failure. */
export class Timeline {
  readonly entries: TimelineEntry[] = [];

  note(at: Instant, from: Party, to: Party, what: string, detail?: unknown): void {
    this.entries.push({ at: onTheWire(at), from, to, what, detail });
  }
}
