import { describe, expect, it } from "vitest";
import { inUseByHour, type PartialTotal } from "../../../core/account/in-use";

const week = (cohort: number, number: number, value: number, closing: number): PartialTotal => ({
  cohort,
  week: number,
  runs: [{ from: number * 168, to: (number + 1) * 168, value }],
  closing,
});
const values = (totals: readonly PartialTotal[], from: number, to: number) =>
  inUseByHour(totals, from, to).map(({ inUse }) => inUse);

describe("In Use from totals", () => {
  it("adds up the cohorts hour by hour, and names each hour asked for (ACC-6)", () => {
    expect(inUseByHour([week(0, 1, 5, 5), week(7, 1, 2, 2)], 168, 170)).toEqual([
      { hour: 168, inUse: 7 },
      { hour: 169, inUse: 7 },
    ]);
  });

  it("is 0 before the first total, and what stood after the latest one where a week has none", () => {
    expect(values([week(0, 1, 5, 3)], 167, 169)).toEqual([0, 5]);
    expect(values([week(0, 1, 5, 3)], 335, 337)).toEqual([5, 3]);
    expect(values([week(0, 1, 5, 3), week(1, 3, 9, 9)], 504, 505)).toEqual([12]);
  });
});
