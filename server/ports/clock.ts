import type { Instant } from "../../core/time/instant";

/** Tells the time; it is read once for each record that is handled, and passed on from there. */
export interface Clock {
  now(): Promise<Instant>;
}
