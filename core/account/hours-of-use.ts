import type { UsageRun } from "./usage-over-time";

/** One value for each of the hours from `first` on, as runs; nothing is left out. */
export function runsOfHours(first: number, values: readonly number[]): readonly UsageRun[] {
  const runs: { from: number; to: number; value: number }[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (last?.value === value) last.to++;
    else runs.push({ from: first + index, to: first + index + 1, value });
  });
  return runs;
}
