import { deviceName } from "../../../core/report/sudi";
import { totalName } from "../../ports/totals";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { totalKeyOf } from "../../usage/total-key-of";

export function memoryUsage(): UsageOfReports {
  const weeks = new Map<string, Map<string, ReportedUsage>>();
  return {
    async putAll(usage) {
      for (const reported of usage) {
        const key = totalName(totalKeyOf(reported));
        const ofWeek = weeks.get(key) ?? new Map<string, ReportedUsage>();
        weeks.set(key, ofWeek);
        ofWeek.set(usageName(reported), reported);
      }
    },
    async find(key) {
      return [...(weeks.get(totalName(key))?.values() ?? [])];
    },
  };
}

/** Names what a report, the end of a group's use or a reservation says within a week. */
const usageName = ({ sudi, reportId, closing, group }: ReportedUsage): string =>
  `${typeof reportId === "number" ? reportId : `${reportId} ${closing.at} ${group}`} ${deviceName(sudi)}`;
