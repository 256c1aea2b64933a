import { type Duration, hours, minutes, seconds } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";

/** The days between routine pushes that can be configured: 1 to 365 (RPT-12). */
export const isUsageInterval = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 365;

/** The first push of a newly trusted device: one to five minutes after, so that a fleet does not arrive at once (RPT-12). */
export const firstPush = (trustedAt: Instant, jitter: number): Instant =>
  plus(trustedAt, seconds(60 + Math.floor(jitter * 240)));

/** The next try of a failed submission: after about an hour, then twice as long each time, within a day (TRN-7). */
export function nextRetry(failedAt: Instant, failures: number, jitter: number): Instant {
  const longest = doubled(hours(1), failures, hours(24));
  return plus(failedAt, seconds(Math.ceil(longest * (0.75 + jitter / 4))));
}

/** The next poll of a receipt: after five minutes, then twice as long each time, at least daily (TRN-7). */
export const nextPoll = (askedAt: Instant, asked: number): Instant =>
  plus(askedAt, doubled(minutes(5), asked, hours(24)));

const doubled = (first: Duration, times: number, most: Duration): Duration =>
  seconds(Math.min(most, first * 2 ** Math.min(times, 20)));

/** A number from 0 to 1 that a device draws for its `draw`-th wait; the same device and seed draw the same. */
export function jitter(seed: string, draw: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}#${draw}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
