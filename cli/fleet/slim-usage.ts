import { hoursInWeek, type UsageRun } from "../../core/account/usage-over-time";
import { deviceName } from "../../core/report/sudi";
import { usageName } from "../../server/adapters/memory/memory-usage";
import { totalName } from "../../server/ports/totals";
import type { ReportedUsage, UsageOfReports } from "../../server/ports/usage";
import { totalKeyOf } from "../../server/usage/total-key-of";

type Slim = Omit<ReportedUsage, "runs"> & { readonly runs: string };

/** Keeps what reports say about weeks as short texts, and each device's name once: a large fleet says it half a million times. */
export function slimUsage(): UsageOfReports {
  const weeks = new Map<string, Map<string, Slim>>();
  const names = new Map<string, Pick<ReportedUsage, "sudi" | "group" | "virtualAccount">>();
  const named = ({ sudi, group, virtualAccount }: ReportedUsage) => {
    const name = `${deviceName(sudi)} ${group}`;
    const known = names.get(name) ?? { sudi, group, virtualAccount };
    names.set(name, known);
    return known;
  };
  return {
    async putAll(usage) {
      for (const reported of usage) {
        const { reportId, tag, week, closing } = reported;
        const key = totalName(totalKeyOf(reported));
        const ofWeek = weeks.get(key) ?? new Map<string, Slim>();
        weeks.set(key, ofWeek);
        const slim = { ...named(reported), reportId, tag, week, closing, runs: written(reported.runs, week) };
        ofWeek.set(usageName(reported), slim);
      }
    },
    async find(key) {
      const slim = weeks.get(totalName(key))?.values() ?? [];
      return [...slim].map((reported) => ({ ...reported, runs: read(reported.runs, reported.week) }));
    },
  };
}

/** Hours from the beginning of the week on. */
const written = (runs: readonly UsageRun[], week: number): string =>
  runs.map(({ from, to, value }) => `${from - week * hoursInWeek} ${to - week * hoursInWeek} ${value}`).join();

function read(text: string, week: number): readonly UsageRun[] {
  if (text === "") return [];
  return text.split(",").map((run) => {
    const [from = 0, to = 0, value = 0] = run.split(" ").map(Number);
    return { from: from + week * hoursInWeek, to: to + week * hoursInWeek, value };
  });
}
