import { type Chance, wholeBetween } from "../emulator/fleet/chance";
import type { Agenda } from "./agenda";

/** An invocation of a function; when it dies, nothing that it waits for ever comes. */
export class Process {
  readonly #calls = new Map<string, number>();
  #state: "running" | "ended" | "dead" = "running";
  #onDeath: (() => void) | undefined;

  constructor(readonly name: string) {}

  get running(): boolean {
    return this.#state === "running";
  }

  /** What an invocation left under way when it answered goes on. */
  get alive(): boolean {
    return this.#state !== "dead";
  }

  /** Which call of that operation the next one is, from 1 on. */
  countCall(operation: string): number {
    const count = (this.#calls.get(operation) ?? 0) + 1;
    this.#calls.set(operation, count);
    return count;
  }

  whenDead(told: () => void): void {
    this.#onDeath = told;
  }

  end(): void {
    if (this.running) this.#state = "ended";
  }

  die(): void {
    if (!this.alive) return;
    this.#state = "dead";
    this.#onDeath?.();
  }
}

/** What never happens: whoever is dead waits for it, and is forgotten with it. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Waits in virtual time; for a process that died meanwhile the wait has no end. */
export const pause = (agenda: Agenda, milliseconds: number, process?: Process): Promise<void> =>
  new Promise((resolve) => {
    agenda.after(milliseconds, () => {
      if (process?.alive !== false) resolve();
    });
  });

/** How long something takes, in milliseconds: mostly some of them, in bad weather up to many seconds. */
export function delay(chance: Chance, name: string, slow: number): number {
  const drawn = chance(`delay of ${name}`);
  if (drawn >= slow / 4) return wholeBetween(1, 20, chance(`milliseconds of ${name}`));
  return wholeBetween(20, drawn < slow / 40 ? 40_000 : 2_000, chance(`milliseconds of ${name}`));
}
