import { deviceName } from "../../../core/report/sudi";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";

export function memoryUsage(): UsageOfReports {
  const weeks = new Map<string, Map<string, ReportedUsage>>();
  return {
    async putAll(usage) {
      for (const reported of usage) {
        const key = weekKey(reported.virtualAccount, reported.tag, reported.week);
        const ofWeek = weeks.get(key) ?? new Map<string, ReportedUsage>();
        weeks.set(key, ofWeek);
        ofWeek.set(`${reported.reportId} ${deviceName(reported.sudi)}`, reported);
      }
    },
    async find(virtualAccount, tag, week) {
      return [...(weeks.get(weekKey(virtualAccount, tag, week))?.values() ?? [])];
    },
  };
}

const weekKey = (virtualAccount: string, tag: string, week: number): string =>
  JSON.stringify([virtualAccount, tag, week]);
