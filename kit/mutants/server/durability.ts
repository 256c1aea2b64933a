import { deviceName } from "../../../core/report/sudi";
import type { ReportedUsage } from "../../../server/ports/usage";
import type { ServerDefect } from "./server-mutant";

const endOf = ({ closing }: ReportedUsage): number => closing.at;

export const durability: readonly ServerDefect[] = [
  {
    id: "RPT-6",
    name: "a failed write is done",
    what: "A write that failed is taken for done, and the report is acknowledged without being stored.",
    expects: "expected 20 Standard in the hour from 2021-03-29 00:00:00; observed 0",
    ports(ports) {
      const lost = new Set<ReportedUsage["reportId"]>();
      return {
        ...ports,
        reports: {
          ...ports.reports,
          async storeOnce(report) {
            try {
              return await ports.reports.storeOnce(report);
            } catch {
              lost.add(report.signed.report.id);
              return { kind: "stored" };
            }
          },
        },
        usage: {
          ...ports.usage,
          putAll: (usage) => ports.usage.putAll(usage.filter(({ reportId }) => !lost.has(reportId))),
        },
      };
    },
  },
  {
    id: "RPT-10",
    name: "late reports do not count",
    what: "Use that is older than what was reported last does not enter the history.",
    expects: "expected 20 Standard in the hour from 2021-03-29 00:00:00; observed 0",
    ports(ports) {
      const newest = new Map<string, number>();
      const isLate = (usage: ReportedUsage): boolean => {
        const key = `${deviceName(usage.sudi)} ${usage.tag}`;
        const before = newest.get(key) ?? 0;
        newest.set(key, Math.max(before, endOf(usage)));
        return endOf(usage) < before;
      };
      return {
        ...ports,
        usage: { ...ports.usage, putAll: (usage) => ports.usage.putAll(usage.filter((one) => !isLate(one))) },
      };
    },
  },
];
