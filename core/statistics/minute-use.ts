import { type Standing, secondsBefore, secondsKept } from "./seconds-kept";
import { perSeries, type TrunkSeries, type TrunkUse } from "./trunk-use";

/** What is kept of a minute: its regularised peak, and the mean of its seconds. */
export interface UnitUse {
  readonly peak: number;
  readonly average: number;
}

export type MinuteUse = Readonly<Record<TrunkSeries, UnitUse>>;

const highestTaken = 3;

/** The mean of the three highest values, to the nearest integer, halves up (STA-2). */
export const regularisedPeak = (values: readonly number[]): number =>
  mean(values.toSorted((one, other) => other - one).slice(0, highestTaken));

/** The mean of values, to the nearest integer, halves up; 0 of none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** A minute in which one load stood all through. */
export const evenMinute = (use: TrunkUse): MinuteUse =>
  perSeries((series) => ({ peak: use[series], average: use[series] }));

/** The minute that ends at `end` (STA-2). */
export function minuteUse(standings: readonly Standing[], end: number): MinuteUse {
  const last = standings.at(-1);
  if (last && last.from <= end - secondsKept) return evenMinute(last.use);
  const seconds = secondsBefore(standings, end);
  return perSeries((series) => {
    const values = seconds.map((use) => use[series]);
    return { peak: regularisedPeak(values), average: mean(values) };
  });
}
