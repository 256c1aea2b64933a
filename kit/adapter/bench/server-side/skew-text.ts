import { durationOf, durationPattern } from "../duration";

/** How a clock may be wrong in a scenario: `59 minutes 59 seconds fast`. */
export const skewPattern = `${durationPattern} (?:fast|slow)`;

/** By how many seconds the clock is ahead; below 0 it is behind. */
export const skewOf = (text: string): number => durationOf(text) * (text.endsWith("fast") ? 1 : -1);
