import type { UsageRun } from "../../core/account/usage-over-time";

const shape = /^\d+:(?:-|\d+)(?:\*\d+)?(?:,(?:-|\d+)(?:\*\d+)?)*$/;

/** Runs as one short text: the first hour, then a value for each hour, `24*5` for five alike and `-` for hours that are in no run. */
export function writeRuns(runs: readonly UsageRun[]): string {
  const [first] = runs;
  if (first === undefined) return "";
  const parts: string[] = [];
  let hour = first.from;
  for (const { from, to, value } of runs) {
    if (from > hour) parts.push(several("-", from - hour));
    parts.push(several(String(value), to - from));
    hour = to;
  }
  return `${first.from}:${parts.join(",")}`;
}

const several = (value: string, hours: number): string => (hours === 1 ? value : `${value}*${hours}`);

/** Reads what `writeRuns` writes; anything else is a RunsError. */
export function readRuns(text: string): readonly UsageRun[] {
  if (text === "") return [];
  if (!shape.test(text)) throw new RunsError(text);
  const [first = "", values = ""] = text.split(":");
  let hour = Number(first);
  return values.split(",").flatMap((part) => {
    const [value = "", count = "1"] = part.split("*");
    const from = hour;
    hour += Number(count);
    return value === "-" ? [] : [{ from, to: hour, value: Number(value) }];
  });
}

/** Runs that were not written by us. */
export class RunsError extends Error {
  override readonly name = "RunsError";
  constructor(text: string) {
    super(`"${text.slice(0, 80)}" says no use of hours; it should look like 449072:24*4,0,-*2,7`);
  }
}
