import type { Observations } from "../../messages/observations";
import type { DeviceBench } from "../device-bench";
import { Deviation } from "../outcome";

const units = ["seconds", "minutes", "hours", "days"] as const;
const series = { Standard: "standard", Enhanced: "enhanced", Aggregate: "aggregate" } as const;
const kinds = ["Standard", "Enhanced", "Aggregate"] as const;

/** The name of a usage table in a scenario: `minutes of Standard use`. */
export type UsageTable = `${keyof Observations["statistics"]} of ${keyof typeof series} use`;

/** Every usage table. */
export const usageTables: readonly UsageTable[] = units.flatMap((unit) =>
  kinds.map((kind): UsageTable => `${unit} of ${kind} use`),
);

/** What a scenario states of one or more units in a row; `most` and `least` differ where rounding decides. */
type Run = { readonly times: number; readonly text: string; readonly least: number; readonly most: number };

/** A usage table holds exactly these numbers, newest first, stated in the columns `times` and `sessions` (`11` or `11 ± 1`). */
export async function expectUsage(
  bench: DeviceBench,
  table: UsageTable,
  rows: readonly Record<string, string>[],
): Promise<void> {
  const stated = rows.map(runOf).filter(({ times }) => times > 0);
  const expected = stated.flatMap((run) => new Array<Run>(run.times).fill(run));
  const seen = await usageOf(bench, table);
  const holds = (number: number, index: number): boolean => {
    const run = expected[index];
    return run !== undefined && number >= run.least && number <= run.most;
  };
  if (seen.length === expected.length && seen.every(holds)) return;
  const text = stated.map(({ times, text }) => `${times} × ${text}`).join(", ");
  throw new Deviation(`${table}: ${text}`, inRuns(seen));
}

/** A usage table in the words of a scenario, newest first: `1 × 40, 71 × 0`. */
export async function usageInWords(bench: DeviceBench, table: UsageTable): Promise<string> {
  return inRuns(await usageOf(bench, table));
}

async function usageOf(bench: DeviceBench, table: UsageTable): Promise<readonly number[]> {
  bench.declaration.needs("statistics");
  const statistics = await bench.device.observe("statistics");
  const unit = units.find((one) => table.startsWith(one)) ?? "seconds";
  const kind = kinds.find((one) => table.includes(` ${one} `)) ?? "Standard";
  return statistics[unit][series[kind]];
}

function runOf({ times = "", sessions = "" }: Record<string, string>): Run {
  const [, middle, distance = "0"] = /^(\d+)(?: ± (\d+))?$/.exec(sessions) ?? [];
  if (middle === undefined || !/^\d+$/.test(times))
    throw new RangeError(
      `"${times} × ${sessions}" is nothing that a usage table holds, such as "59 × 0" or "1 × 11 ± 1".`,
    );
  const [sessionsStated, off] = [Number(middle), Number(distance)];
  return { times: Number(times), text: sessions, least: sessionsStated - off, most: sessionsStated + off };
}

function inRuns(numbers: readonly number[]): string {
  const starts = numbers.flatMap((number, index) => (index > 0 && numbers[index - 1] === number ? [] : [index]));
  return starts.map((start, run) => `${(starts[run + 1] ?? numbers.length) - start} × ${numbers[start]}`).join(", ");
}
