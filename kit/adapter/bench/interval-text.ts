import type { Interval } from "../messages/messages";

/** What a measurement interval looks like in a scenario: `8 hours`, `30 days`. */
export const intervalPattern = "\\d+ (?:hour|day)s?";

/** How long a measurement interval is, in seconds. */
export function secondsOf(interval: Interval): number {
  return "hours" in interval ? interval.hours * 3_600 : interval.days * 86_400;
}

/** Reads a measurement interval. */
export function intervalOf(text: string): Interval {
  const length = Number.parseInt(text, 10);
  return text.includes("hour") ? { hours: length } : { days: length };
}
