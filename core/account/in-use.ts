import { hoursInWeek, type UsageRun } from "./usage-over-time";

/** In Use of one hour, counted from 1970, UTC. */
export interface HourOfUse {
  readonly hour: number;
  readonly inUse: number;
}

/** In Use of the hours of one week over a part of an account's groups, and the sum that stands after it. */
export interface PartialTotal {
  readonly cohort: number;
  readonly week: number;
  readonly runs: readonly UsageRun[];
  readonly closing: number;
}

/**
 * In Use of every hour from `from` up to `to`, which is not included: the sum over the cohorts (ACC-6). A week without a total
 * of its own has what stood after the latest one before it.
 */
export function inUseByHour(totals: readonly PartialTotal[], from: number, to: number): readonly HourOfUse[] {
  const cohorts = [...Map.groupBy(totals, ({ cohort }) => cohort).values()].map((ofCohort) =>
    ofCohort.toSorted((one, other) => one.week - other.week),
  );
  return Array.from({ length: to - from }, (_, index) => {
    const hour = from + index;
    return { hour, inUse: cohorts.reduce((sum, weeks) => sum + valueAt(weeks, hour), 0) };
  });
}

function valueAt(weeks: readonly PartialTotal[], hour: number): number {
  const week = Math.floor(hour / hoursInWeek);
  const latest = weeks.findLast((one) => one.week <= week);
  if (latest?.week !== week) return latest?.closing ?? 0;
  return latest.runs.find((run) => hour < run.to)?.value ?? latest.closing;
}
