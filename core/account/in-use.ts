import type { WeekOfUsage } from "./usage-over-time";

/** In Use of one hour, counted from 1970, UTC. */
export interface HourOfUse {
  readonly hour: number;
  readonly inUse: number;
}

/**
 * In Use of every hour from `from` up to `to`, which is not included: the sum over the groups of the highest value that
 * their reports give to that hour (ACC-6, HAB-4). An hour that no report covers counts 0.
 */
export function inUseByHour(usage: readonly WeekOfUsage[], from: number, to: number): readonly HourOfUse[] {
  const groups = Map.groupBy(usage, ({ group }) => group);
  const sums = new Array<number>(to - from).fill(0);
  for (const reported of groups.values()) {
    highestOfGroup(reported, from, to).forEach((value, index) => {
      sums[index] = (sums[index] ?? 0) + value;
    });
  }
  return sums.map((inUse, index) => ({ hour: from + index, inUse }));
}

function highestOfGroup(reported: readonly WeekOfUsage[], from: number, to: number): readonly number[] {
  const highest = new Array<number>(to - from).fill(0);
  for (const { runs } of reported) {
    for (const run of runs) {
      for (let hour = Math.max(run.from, from); hour < Math.min(run.to, to); hour++) {
        highest[hour - from] = Math.max(run.value, highest[hour - from] ?? 0);
      }
    }
  }
  return highest;
}
