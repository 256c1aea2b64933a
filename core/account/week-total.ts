import { hours } from "../time/duration";
import type { Instant } from "../time/instant";
import { runsOfHours } from "./hours-of-use";
import { usingGroup } from "./reserved-group";
import { hoursInWeek, type UsageRun, type WeekOfUsage } from "./usage-over-time";

/** The value that stands for each group that uses anything. */
export type Standing = ReadonlyMap<string, number>;

/** In Use of every hour of a week, and what stands when it is over. */
export interface WeekTotal {
  readonly runs: readonly UsageRun[];
  readonly standing: Standing;
  /** The sum that stands. */
  readonly closing: number;
}

/**
 * In Use of a week, summed over the groups (ACC-6). Of a group's reports the highest value for an hour counts (HAB-4); an hour
 * that none of them covers has the value that the latest of those before it ended with, at first the one that stood when
 * the week began. What is reserved for a device counts where the device uses less (SLR-2). `usage` is of that week and one tag.
 */
export function totalOfWeek(week: number, usage: readonly WeekOfUsage[], opening: Standing): WeekTotal {
  const first = week * hoursInWeek;
  const sums = new Array<number>(hoursInWeek).fill(0);
  const standing = new Map<string, number>();
  const reported = Map.groupBy(usage, ({ group }) => group);
  let closing = 0;
  for (const groups of Map.groupBy(new Set([...opening.keys(), ...reported.keys()]), usingGroup).values()) {
    const values = groups.map((group) => hoursOfGroup(first, reported.get(group) ?? [], opening.get(group) ?? 0));
    sums.forEach((sum, index) => {
      sums[index] = sum + highest(values.map(({ hours }) => hours[index] ?? 0));
    });
    closing += highest(values.map(({ last }) => last));
    groups.forEach((group, index) => {
      const last = values[index]?.last ?? 0;
      if (last > 0) standing.set(group, last);
    });
  }
  return { runs: runsOfHours(first, sums), standing, closing };
}

const highest = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), 0);

function hoursOfGroup(first: number, reported: readonly WeekOfUsage[], opening: number) {
  const endAfter = endsOf(reported);
  const covered = highestByHour(reported, endAfter);
  const closings = reported.toSorted(byClosing).map(({ reportId, closing: { at, value } }) => {
    const after = typeof reportId === "number" ? Math.ceil(at / hours(1)) : Math.floor(at / hours(1));
    return { from: Math.min(after, endAfter(at)), value };
  });
  const values = Array.from({ length: hoursInWeek }, (_, index) => {
    const hour = first + index;
    return covered.get(hour) ?? closings.findLast(({ from }) => from <= hour)?.value ?? opening;
  });
  return { hours: values, last: closings.at(-1)?.value ?? opening };
}

function highestByHour(reported: readonly WeekOfUsage[], endAfter: (at: Instant) => number) {
  const covered = new Map<number, number>();
  for (const { runs, closing } of reported) {
    const until = endAfter(closing.at);
    for (const { from, to, value } of runs) {
      for (let hour = from; hour < Math.min(to, until); hour++) {
        covered.set(hour, Math.max(value, covered.get(hour) ?? 0));
      }
    }
  }
  return covered;
}

/** Tells the hour from which on nothing counts that ended at `at`, because the group's use is over by an end at or after it. */
function endsOf(reported: readonly WeekOfUsage[]): (at: Instant) => number {
  const ends = reported.filter(({ reportId }) => reportId === "end").map(({ closing }) => closing.at);
  return (at) => {
    const next = Math.min(...ends.filter((end) => end >= at), Number.POSITIVE_INFINITY);
    return Math.floor(next / hours(1));
  };
}

/** By the instants of the closings; of several at one the highest value is the last, and an end comes after all. */
const byClosing = (one: WeekOfUsage, other: WeekOfUsage): number =>
  one.closing.at - other.closing.at ||
  Number(one.reportId === "end") - Number(other.reportId === "end") ||
  one.closing.value - other.closing.value;
