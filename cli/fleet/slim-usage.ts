import { hoursInWeek, type UsageRun, type WeekOfUsage } from "../../core/account/usage-over-time";
import { deviceName } from "../../core/report/sudi";
import { instant } from "../../core/time/instant";
import { totalName } from "../../server/ports/totals";
import type { ReportedUsage, UsageOfReports } from "../../server/ports/usage";
import { totalKeyOf } from "../../server/usage/total-key-of";
import { Tape } from "./tape";

type Whose = Pick<ReportedUsage, "sudi" | "group" | "virtualAccount">;

/** What stands on the tape: the number of whose it is, the report, its closing, and its runs as numbers in a row. */
type Slim = readonly [
  whose: number,
  reportId: WeekOfUsage["reportId"],
  at: number,
  value: number,
  runs: readonly number[],
];

/** Keeps what reports say about weeks as short texts, and each device's name once: a large fleet says it half a million times. */
export function slimUsage(): UsageOfReports {
  const tape = new Tape();
  const weeks = new Map<string, Map<string, number>>();
  const numbers = new Map<string, number>();
  const names: Whose[] = [];
  const numberOf = ({ sudi, group, virtualAccount }: ReportedUsage): number => {
    const name = `${deviceName(sudi)} ${group} ${virtualAccount}`;
    const number = numbers.get(name) ?? names.push({ sudi, group, virtualAccount }) - 1;
    numbers.set(name, number);
    return number;
  };
  const whose = (number: number): Whose => {
    const known = names[number];
    if (!known) throw new RangeError(`usage of the device ${number}, of ${names.length}`);
    return known;
  };
  return {
    async putAll(usage) {
      for (const reported of usage) {
        const { reportId, week, closing, runs } = reported;
        const key = totalName(totalKeyOf(reported));
        const ofWeek = weeks.get(key) ?? new Map<string, number>();
        weeks.set(key, ofWeek);
        const number = numberOf(reported);
        const slim: Slim = [number, reportId, closing.at, closing.value, written(runs, week)];
        ofWeek.set([nameOf(reported), number].join(" "), tape.write(JSON.stringify(slim)));
      }
    },
    async find(key) {
      const { tag, week } = key;
      return [...(weeks.get(totalName(key))?.values() ?? [])].map((place) => {
        const [number, reportId, at, value, runs]: Slim = JSON.parse(tape.read(place));
        return {
          ...whose(number),
          reportId,
          tag,
          week,
          closing: { at: instant(at), value },
          runs: read(runs, week),
        };
      });
    },
  };
}

/** Names a report, the end of a device's use, or a reservation. */
const nameOf = ({ reportId, closing }: ReportedUsage): number | string =>
  typeof reportId === "number" ? reportId : `${reportId} ${closing.at}`;

/** From, to and value of each run, in hours from the beginning of the week on. */
const written = (runs: readonly UsageRun[], week: number): readonly number[] =>
  runs.flatMap(({ from, to, value }) => [from - week * hoursInWeek, to - week * hoursInWeek, value]);

function read(numbers: readonly number[], week: number): readonly UsageRun[] {
  const runs: UsageRun[] = [];
  for (let index = 0; index < numbers.length; index += 3) {
    const [from = 0, to = 0, value = 0] = numbers.slice(index, index + 3);
    runs.push({ from: from + week * hoursInWeek, to: to + week * hoursInWeek, value });
  }
  return runs;
}
