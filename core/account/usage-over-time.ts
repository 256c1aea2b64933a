import type { RumReport } from "../report/rum-report";
import type { Sudi } from "../report/sudi";
import { hours } from "../time/duration";
import { earlier, type Instant, instant } from "../time/instant";
import { reportingGroup } from "./reporting-group";

/** The same value in every hour from `from` up to `to`, which is not included; hours count from 1970, UTC. */
export interface UsageRun {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** What stands when a report is over: its last value, from its end on, until another report of its group says otherwise. */
export interface Closing {
  /** The end of the report, or of the week where the report goes on beyond it. */
  readonly at: Instant;
  readonly value: number;
}

/**
 * What one report says about one week; or that a group's use of a tag is over: an `end` counts 0 from its hour on; or that
 * licences are `reserved` from its hour on.
 */
export interface WeekOfUsage {
  readonly sudi: Sudi;
  readonly reportId: number | "end" | "reserved";
  readonly group: string;
  readonly tag: string;
  /** Weeks of 168 hours, counted from 1970. */
  readonly week: number;
  /** In order, without overlap; hours that the report does not cover are in none. */
  readonly runs: readonly UsageRun[];
  readonly closing: Closing;
}

export const hoursInWeek = 168;

/** The week that an instant lies in. */
export const weekOf = (at: Instant): number => Math.floor(at / hours(hoursInWeek));

/**
 * Spreads a report over the hours of UTC, week by week: a measurement gives its value to every hour that it overlaps,
 * and of several for one hour the highest counts (ACC-6, ACC-7).
 */
export function usageOverTime(report: RumReport): readonly WeekOfUsage[] {
  const weeks = new Map<number, UsageRun[]>();
  for (const run of runsOf(report)) {
    for (let { from } = run; from < run.to; ) {
      const week = Math.floor(from / hoursInWeek);
      const to = Math.min(run.to, (week + 1) * hoursInWeek);
      const runs = weeks.get(week) ?? [];
      weeks.set(week, runs);
      runs.push({ from, to, value: run.value });
      from = to;
    }
  }
  const { sudi, id: reportId, tag } = report;
  const group = reportingGroup(report);
  return [...weeks].map(([week, runs]) => ({
    sudi,
    reportId,
    group,
    tag,
    week,
    runs,
    closing: closingIn(week, report.measurements),
  }));
}

/** The value that the report gives to the last second of the week, or ends with. */
function closingIn(week: number, measurements: RumReport["measurements"]): Closing {
  const weekEnd = instant((week + 1) * hours(hoursInWeek));
  const begun = measurements.filter(({ start }) => start < weekEnd);
  const last = begun.reduce((one, other) => (other.end > one.end ? other : one));
  return { at: earlier(last.end, weekEnd), value: last.value };
}

/** How many hours a report covers. */
export const coveredHours = (weeks: readonly WeekOfUsage[]): number =>
  weeks.reduce((sum, { runs }) => runs.reduce((covered, { from, to }) => covered + to - from, sum), 0);

function runsOf({ measurements }: RumReport): readonly UsageRun[] {
  const runs: { from: number; to: number; value: number }[] = [];
  for (const [hour, value] of [...highestByHour(measurements)].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last && last.to === hour && last.value === value) last.to = hour + 1;
    else runs.push({ from: hour, to: hour + 1, value });
  }
  return runs;
}

function highestByHour(measurements: RumReport["measurements"]): ReadonlyMap<number, number> {
  const highest = new Map<number, number>();
  for (const { start, end, value } of measurements) {
    const after = Math.ceil(end / hours(1));
    for (let hour = Math.floor(start / hours(1)); hour < after; hour++) {
      highest.set(hour, Math.max(value, highest.get(hour) ?? 0));
    }
  }
  return highest;
}
