import { type Duration, hours, seconds } from "./duration";

declare const unit: unique symbol;

/** A point in time: whole seconds of Unix time, UTC. */
export type Instant = number & { readonly [unit]: "instant" };

/** The last instant that this project writes: the end of the year 9999. */
export const lastInstant = 253_402_300_799;
const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

function isInstant(value: number): value is Instant {
  return Number.isSafeInteger(value) && value >= 0 && value <= lastInstant;
}

/** The instant of so many seconds after 1970-01-01T00:00:00Z; throws a RangeError when it is none. */
export function instant(unixSeconds: number): Instant {
  if (!isInstant(unixSeconds)) {
    throw new RangeError(`${unixSeconds} is not an instant: whole Unix seconds from 0 to ${lastInstant} are`);
  }
  return unixSeconds;
}

/** Reads RFC 3339 in UTC with whole seconds, `2021-03-29T20:00:00Z`; throws a RangeError that names the text. */
export function parseInstant(text: string): Instant {
  const milliseconds = shape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`"${text}" is not an instant: write it in UTC with whole seconds, as in 2021-03-29T20:00:00Z`);
  }
  const parsed = instant(milliseconds / 1000);
  if (formatInstant(parsed) !== text) throw new RangeError(`"${text}" is not an instant: there is no such day`);
  return parsed;
}

/** Writes what `parseInstant` reads. */
export function formatInstant(at: Instant): string {
  return new Date(at * 1000).toISOString().replace(".000Z", "Z");
}

export const plus = (at: Instant, duration: Duration): Instant => instant(at + duration);

/** `duration` before `at`, at the earliest the start of Unix time. */
export const minus = (at: Instant, duration: Duration): Instant => instant(Math.max(0, at - duration));

/** From `start` to `end`, which is not earlier. */
export const between = (start: Instant, end: Instant): Duration => seconds(end - start);

export const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The start of the UTC hour that `at` lies in. */
export const startOfHour = (at: Instant): Instant => instant(at - (at % hours(1)));

/** The first hour boundary after `at`. */
export const nextHour = (at: Instant): Instant => plus(startOfHour(at), hours(1));
