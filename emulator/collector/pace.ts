import { hours, minutes, seconds } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";

/** How long a collector waits for CSSM, in seconds: at first, and at most. */
export interface Pace {
  readonly first: number;
  readonly most: number;
}

/** A minute at first, then twice as long each time, an hour at most; it never gives up (TRN-6). */
export const usualPace: Pace = { first: minutes(1), most: hours(1) };

/** When something is tried, or asked for, again after so many times (TRN-6). */
export const nextTry = (now: Instant, times: number, { first, most }: Pace): Instant =>
  plus(now, seconds(Math.min(most, first * 2 ** Math.min(times, 20))));
