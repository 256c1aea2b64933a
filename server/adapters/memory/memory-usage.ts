import { totalName } from "../../ports/totals";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { totalKeyOf } from "../../usage/total-key-of";
import { usageName } from "../../usage/usage-name";

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
