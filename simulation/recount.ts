import type { Instant } from "../core/time/instant";
import type { EndOfGroup } from "./facts";

/** What a report says, and for whom it counts. */
export interface CountedReport {
  readonly virtualAccount: string;
  readonly group: string;
  readonly tag: string;
  readonly measurements: readonly { readonly start: Instant; readonly end: Instant; readonly value: number }[];
}

const hour = 3_600;

/**
 * In Use of one tag of an account in an hour, group by group, from what was reported, read again for each hour and in the plainest
 * way: the highest value of all measurements that touch the hour; where none does, the value that the group's latest
 * report before the hour ended with. An end of use stands for everything that ended before it (ACC-6, ACC-7, HAB-4).
 */
export function useOfGroups(reports: readonly CountedReport[], ends: readonly EndOfGroup[], at: number) {
  const use = new Map<string, number>();
  for (const group of new Set(reports.map((report) => report.group))) {
    const value = useOfGroup(
      reports.filter((report) => report.group === group),
      ends.filter((end) => end.group === group).map((end) => end.at),
      at,
    );
    if (value > 0) use.set(group, value);
  }
  return use;
}

/** Of one group and tag. */
function useOfGroup(reports: readonly CountedReport[], ends: readonly number[], at: number): number {
  const [from, to] = [at * hour, (at + 1) * hour];
  const isOver = (ended: number): boolean => ends.some((end) => end >= ended && Math.floor(end / hour) <= at);
  const standing = reports.filter(({ measurements }) => !isOver(lastOf(measurements).end));
  const during = standing.flatMap(({ measurements }) =>
    measurements.filter(({ start, end }) => start < to && end > from),
  );
  if (during.length > 0) return Math.max(...during.map(({ value }) => value));
  const before = standing.map(({ measurements }) => lastOf(measurements)).filter(({ end }) => end <= from);
  const latest = Math.max(...before.map(({ end }) => end));
  return Math.max(0, ...before.filter(({ end }) => end === latest).map(({ value }) => value));
}

function lastOf<Measured>(measurements: readonly Measured[]): Measured {
  const last = measurements.at(-1);
  if (last === undefined) throw new RangeError("a report without measurements was stored; intake refuses those");
  return last;
}
