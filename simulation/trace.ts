import { createHash } from "node:crypto";
import type { Agenda } from "./agenda";

/** What happened, in order, with the virtual time; the same plan gives the same lines. */
export class Trace {
  readonly #entries: string[] = [];

  constructor(private readonly agenda: Agenda) {}

  note(line: string): void {
    this.#entries.push(`${this.agenda.milliseconds} ${line}`);
  }

  get length(): number {
    return this.#entries.length;
  }

  /** A line each, the time as people read it. */
  get lines(): readonly string[] {
    return this.#entries.map((entry) => {
      const end = entry.indexOf(" ");
      return `${new Date(Number(entry.slice(0, end))).toISOString()}${entry.slice(end)}`;
    });
  }

  /** SHA-256 over all of it, hex. */
  get hash(): string {
    return createHash("sha256").update(this.#entries.join("\n")).digest("hex");
  }
}
