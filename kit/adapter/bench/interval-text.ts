import type { Interval } from "../messages/messages";

/** What a measurement interval looks like in a scenario: `8 hours`, `30 days`. */
export const intervalPattern = "\\d+ (?:hour|day)s?";

/** Reads a measurement interval. */
export function intervalOf(text: string): Interval {
  const length = Number.parseInt(text, 10);
  return text.includes("hour") ? { hours: length } : { days: length };
}
