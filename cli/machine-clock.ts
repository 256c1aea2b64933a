import { type Instant, instant } from "../core/time/instant";

/** What the clock of the machine shows; the shell is where it may be read. */
export const machineClock = (): Instant => instant(Math.floor(Date.now() / 1_000));
