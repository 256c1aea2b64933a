import type { Duration } from "../time/duration";
import type { Instant } from "../time/instant";
import { higherUse, noTrunkUse, type TrunkUse } from "./trunk-use";

/** The peaks of the last hours, or days, that are over, oldest first, and that of the running one. */
export interface PeaksKept {
  readonly running: TrunkUse;
  readonly over: readonly TrunkUse[];
}

export const noPeaksKept: PeaksKept = { running: noTrunkUse, over: [] };

/** How many units of this length end after `from`, up to and including `to`. */
export const unitsEnding = (unit: Duration, from: Instant, to: Instant): number =>
  Math.floor(to / unit) - Math.floor(from / unit);

/** The newest `most` after `first` and `count` times `others` were added. */
export function append<Value>(
  over: readonly Value[],
  first: Value,
  others: Value,
  count: number,
  most: number,
): readonly Value[] {
  if (count >= most) return new Array<Value>(most).fill(others);
  return over.slice(Math.max(0, over.length + 1 + count - most)).concat(first, new Array<Value>(count).fill(others));
}

/** Counts the seconds from `from` until before `to`, in which `standing` stood (STA-3, STA-4). */
export function keepPeaks(
  kept: PeaksKept,
  standing: TrunkUse,
  [from, to]: readonly [Instant, Instant],
  unit: Duration,
  most: number,
): PeaksKept {
  const running = higherUse(kept.running, standing);
  const ending = unitsEnding(unit, from, to);
  if (ending === 0) return { ...kept, running };
  return {
    running: to % unit === 0 ? noTrunkUse : standing,
    over: append(kept.over, running, standing, ending - 1, most),
  };
}
