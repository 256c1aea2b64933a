import type { RumReport } from "../report/rum-report";
import { deviceName, type Sudi, sameDevice } from "../report/sudi";
import type { Instant } from "../time/instant";
import { reportSpan } from "./report-span";
import { type WeekOfUsage, weekOf } from "./usage-over-time";

/** That a group uses nothing of a tag any more from the hour of `at` on, until a report says otherwise. */
export const endOfUse = (sudi: Sudi, group: string, tag: string, at: Instant): WeekOfUsage => ({
  sudi,
  reportId: "end",
  group,
  tag,
  week: weekOf(at),
  runs: [],
  closing: { at, value: 0 },
});

/** What a report from a pair says of the time when its sender counted alone: it is over (HAB-4). */
export function endOfSoloUse(report: RumReport): readonly WeekOfUsage[] {
  const { sudi, tag, redundancy } = report;
  if (redundancy.every((member) => sameDevice(member.sudi, sudi))) return [];
  return [endOfUse(sudi, deviceName(sudi), tag, reportSpan(report).from)];
}
