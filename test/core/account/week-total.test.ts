import { describe, expect, it } from "vitest";
import { reservedUse } from "../../../core/account/reserved-use";
import type { UsageRun, WeekOfUsage } from "../../../core/account/usage-over-time";
import { totalOfWeek } from "../../../core/account/week-total";
import { deviceName } from "../../../core/report/sudi";
import { instant } from "../../../core/time/instant";

const reported = (group: string, at: number, value: number, ...runs: readonly UsageRun[]): WeekOfUsage => ({
  sudi: { pid: "C8000V", serial: group },
  reportId: 1,
  group,
  tag: "CUBE_T_STD",
  week: 0,
  runs,
  closing: { at: instant(at * 3_600), value },
});
const end = (group: string, at: number): WeekOfUsage => ({ ...reported(group, at, 0), reportId: "end" });
/** In Use of the hours 10 to 15. */
function values(usage: readonly WeekOfUsage[], opening: Record<string, number> = {}) {
  const { runs } = totalOfWeek(0, usage, new Map(Object.entries(opening)));
  return Array.from({ length: 6 }, (_, index) => runs.find(({ to }) => 10 + index < to)?.value);
}

describe("the total of a week", () => {
  it("adds up hour by hour: two devices that peak at different hours never show the sum of their peaks (ACC-6)", () => {
    const morning = reported("one", 16, 1, { from: 10, to: 12, value: 20 }, { from: 12, to: 16, value: 1 });
    const afternoon = reported("other", 16, 30, { from: 10, to: 12, value: 2 }, { from: 12, to: 16, value: 30 });
    expect(values([morning, afternoon])).toEqual([22, 22, 31, 31, 31, 31]);
  });

  it("counts the higher value of two members of a pair, not their sum (HAB-4)", () => {
    const before = reported("pair", 13, 20, { from: 10, to: 13, value: 20 });
    const after = reported("pair", 16, 25, { from: 12, to: 16, value: 25 });
    expect(values([before, after])).toEqual([20, 20, 25, 25, 25, 25]);
  });

  it("has the value that a report ended with in the hours after it, which need not be that of its last hour", () => {
    const until = reported("one", 11.5, 3, { from: 10, to: 12, value: 20 });
    expect(values([until])).toEqual([20, 20, 3, 3, 3, 3]);
  });

  it("has what stood before where a late report is still missing, and nothing before the first", () => {
    const first = reported("one", 11, 5, { from: 10, to: 11, value: 5 });
    const third = reported("one", 15, 7, { from: 14, to: 15, value: 7 });
    expect(values([third])).toEqual([0, 0, 0, 0, 7, 7]);
    expect(values([third, first])).toEqual([5, 5, 5, 5, 7, 7]);
  });

  it("begins with what stood when the week began", () => {
    const one = reported("one", 13, 0, { from: 12, to: 13, value: 9 });
    expect(values([one], { one: 4, other: 1 })).toEqual([5, 5, 10, 1, 1, 1]);
  });

  it("forgets what a former active ended with once the new active has reported (HAB-4)", () => {
    const former = reported("pair", 12, 20, { from: 10, to: 12, value: 20 });
    const active = reported("pair", 14, 6, { from: 12, to: 14, value: 6 });
    expect(values([active, former])).toEqual([20, 20, 6, 6, 6, 6]);
  });

  it.each([
    ["on the hour", 12],
    ["within the hour that was reported last", 12.75],
  ])("has nothing from the hour on in which a use is ended, %s", (_, at) => {
    const one = reported("one", 12.5, 20, { from: 10, to: 13, value: 20 });
    expect(
      values([{ ...one, closing: { at: instant(Math.min(at, 12.5) * 3_600), value: 20 } }, end("one", at)]),
    ).toEqual([20, 20, 0, 0, 0, 0]);
  });

  it("counts again what is reported after an end, also within its hour", () => {
    const before = reported("one", 12, 20, { from: 10, to: 12, value: 20 });
    const after = reported("one", 14, 8, { from: 12, to: 14, value: 8 });
    expect(values([before, end("one", 12.25), after])).toEqual([20, 20, 8, 8, 8, 8]);
  });

  it("counts what is reserved for a device where it uses less, and what it uses where that is more (SLR-2)", () => {
    const sudi = { pid: "C8000V", serial: "1" };
    const reserved = (at: number, count: number) =>
      reservedUse(sudi, { tag: "CUBE_T_STD", count }, instant(at * 3_600));
    const uses = reported(deviceName(sudi), 13, 5, { from: 10, to: 12, value: 5 }, { from: 12, to: 13, value: 60 });
    expect(values([uses, reserved(11.5, 50)])).toEqual([5, 50, 60, 50, 50, 50]);
    expect(values([uses, reserved(11.5, 50), reserved(14.5, 0)])).toEqual([5, 50, 60, 50, 5, 5]);
    const { closing, standing } = totalOfWeek(0, [uses, reserved(11.5, 50)], new Map());
    expect([closing, [...standing.values()].sort()]).toEqual([50, [5, 50]]);
  });

  it("tells what stands for each group when it is over, and leaves out those with nothing", () => {
    const gone = reported("gone", 12, 0, { from: 10, to: 12, value: 20 });
    const stays = reported("stays", 12, 4, { from: 10, to: 12, value: 20 });
    expect([...totalOfWeek(0, [gone, stays], new Map([["idle", 2]])).standing].sort()).toEqual([
      ["idle", 2],
      ["stays", 4],
    ]);
  });
});
