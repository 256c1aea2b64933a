const seconds = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const;
type Unit = keyof typeof seconds;

const part = "\\d+ (?:second|minute|hour|day)s?";

/** What a duration looks like in a scenario: `7 hours 59 minutes 59 seconds`. */
export const durationPattern = `${part}(?: ${part})*`;

/** The seconds of a duration in words; throws `RangeError` when the text holds none. */
export function durationOf(text: string): number {
  const parts = [...text.matchAll(/(\d+) (second|minute|hour|day)s?/g)];
  if (parts.length === 0) throw new RangeError(`"${text}" is no duration, such as "8 hours" or "1 day 30 minutes".`);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * secondsOf(unit), 0);
}

function secondsOf(unit: string | undefined): number {
  return isUnit(unit) ? seconds[unit] : 0;
}

function isUnit(unit: string | undefined): unit is Unit {
  return unit !== undefined && unit in seconds;
}
