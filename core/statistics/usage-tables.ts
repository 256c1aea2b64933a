import type { Instant } from "../time/instant";
import type { UnitUse } from "./minute-use";
import { secondsBefore } from "./seconds-kept";
import { perSeries, type TrunkSeries, type TrunkUse } from "./trunk-use";
import { closeStatistics, type UsageStatistics, unitsKept } from "./usage-statistics";

export const usageTableNames = ["seconds", "minutes", "hours", "days"] as const;
export type UsageTable = (typeof usageTableNames)[number];

/** The tables of one series, newest unit first; whole, with 0 for what was before the device. */
export type UsageTables = Readonly<Record<TrunkSeries, Readonly<Record<UsageTable, readonly UnitUse[]>>>>;

/** The last 60 seconds, 60 minutes, 72 hours and 72 days that are over at `now`; only minutes have an average of their own (STA-1 … STA-4). */
export function usageTables(statistics: UsageStatistics, now: Instant): UsageTables {
  const { standings, minutes, hours, days } = closeStatistics(statistics, now);
  const seconds = secondsBefore(standings, now);
  return perSeries((series) => {
    const even = (use: TrunkUse): UnitUse => ({ peak: use[series], average: use[series] });
    return {
      seconds: newestFirst(seconds.map(even), unitsKept.seconds),
      minutes: newestFirst(
        minutes.map((minute) => minute[series]),
        unitsKept.minutes,
      ),
      hours: newestFirst(hours.over.map(even), unitsKept.hours),
      days: newestFirst(days.over.map(even), unitsKept.days),
    };
  });
}

const nothing: UnitUse = { peak: 0, average: 0 };

const newestFirst = (oldestFirst: readonly UnitUse[], count: number): readonly UnitUse[] =>
  Array.from({ length: count }, (_, back) => oldestFirst.at(-1 - back) ?? nothing);
