import type { RumReport } from "../report/rum-report";
import { type HourOfUse, inUseByHour, type PartialTotal } from "./in-use";
import { usageOverTime } from "./usage-over-time";
import { type Standing, totalOfWeek } from "./week-total";

/**
 * What one device used of a tag in every hour from `from` up to `to`, which is not included: the highest value that its reports
 * give to the hour, and after the end of a report its last one, until another says otherwise (ACC-6, ACC-7). Whether it was
 * alone or one of a pair makes no difference.
 */
export function useOfDevice(reports: readonly RumReport[], from: number, to: number): readonly HourOfUse[] {
  const usage = reports.flatMap(usageOverTime).map((one) => ({ ...one, group: "the device" }));
  const weeks = [...Map.groupBy(usage, ({ week }) => week)].sort(([one], [other]) => one - other);
  const totals: PartialTotal[] = [];
  let before: Standing = new Map();
  for (const [week, ofWeek] of weeks) {
    const { runs, standing, closing } = totalOfWeek(week, ofWeek, before);
    totals.push({ cohort: 0, week, runs, closing });
    before = standing;
  }
  return inUseByHour(totals, from, to);
}
