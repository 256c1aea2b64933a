import { describe, expect, it } from "vitest";
import { inUseByHour } from "../../../core/account/in-use";
import type { UsageRun, WeekOfUsage } from "../../../core/account/usage-over-time";

const reported = (group: string, ...runs: readonly UsageRun[]): WeekOfUsage => ({
  sudi: { pid: "C8000V", serial: group },
  reportId: 1,
  group,
  tag: "CUBE_T_STD",
  week: 0,
  runs,
});
const values = (usage: readonly WeekOfUsage[]) => inUseByHour(usage, 10, 14).map(({ inUse }) => inUse);

describe("In Use", () => {
  it("adds up hour by hour: two devices that peak at different hours never show the sum of their peaks (ACC-6)", () => {
    const morning = reported("one", { from: 10, to: 12, value: 20 }, { from: 12, to: 14, value: 1 });
    const afternoon = reported("other", { from: 10, to: 12, value: 2 }, { from: 12, to: 14, value: 30 });
    expect(values([morning, afternoon])).toEqual([22, 22, 31, 31]);
  });

  it("counts the higher value of two members of a pair, not their sum (HAB-4)", () => {
    const before = reported("pair", { from: 10, to: 13, value: 20 });
    const after = reported("pair", { from: 12, to: 14, value: 25 });
    expect(values([before, after])).toEqual([20, 20, 25, 25]);
  });

  it("is 0 in an hour that no report covers, and names each hour asked for", () => {
    expect(inUseByHour([reported("one", { from: 8, to: 11, value: 5 })], 10, 12)).toEqual([
      { hour: 10, inUse: 5 },
      { hour: 11, inUse: 0 },
    ]);
  });
});
