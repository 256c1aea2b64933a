import { beforeAll, describe, expect, it } from "vitest";
import { cohortOf } from "../../core/account/cohort";
import { instant } from "../../core/time/instant";
import type { ReportedUsage, UsageOfReports } from "../../server/ports/usage";
import { fresh, freshDevice } from "./fixtures";

const usageOf = (virtualAccount: string, over: Partial<ReportedUsage> = {}): ReportedUsage => {
  const sudi = freshDevice();
  return {
    virtualAccount,
    sudi,
    reportId: 1,
    group,
    tag: "CUBE_T_STD",
    week: 2673,
    runs: [
      { from: 449_072, to: 449_076, value: 24 },
      { from: 449_076, to: 449_080, value: 0 },
    ],
    closing: { at: instant(449_080 * 3_600), value: 0 },
    ...over,
  };
};

/** One group for all: what is read is of one cohort. */
const group = "one group";
const keyOf = (virtualAccount: string) => ({ virtualAccount, tag: "CUBE_T_STD", week: 2673, cohort: cohortOf(group) });

const byReport = (usage: readonly ReportedUsage[]) =>
  [...usage].sort((one, other) => (one.sudi.serial < other.sudi.serial ? -1 : 1));

/** What every keeper of usage has to do. */
export function describeUsage(name: string, make: () => Promise<UsageOfReports>): void {
  describe(`usage, ${name}`, () => {
    let usage: UsageOfReports;
    beforeAll(async () => {
      usage = await make();
    });

    it("gives back what was written of one account, tag and week, and nothing else", async () => {
      const va = fresh("va");
      const wanted = usageOf(va);
      await usage.putAll([
        wanted,
        usageOf(va, { tag: "CUBE_T_ENH" }),
        usageOf(va, { week: 2674 }),
        usageOf(va, { group: "a group of another cohort" }),
        usageOf(fresh("va")),
      ]);
      expect(await usage.find(keyOf(va))).toEqual([wanted]);
    });

    it("counts what is written again once, also within one batch", async () => {
      const va = fresh("va");
      const one = usageOf(va);
      await usage.putAll([one, one]);
      await usage.putAll([one]);
      expect(await usage.find(keyOf(va))).toEqual([one]);
    });

    it("keeps all of a batch of 60", async () => {
      const va = fresh("va");
      const many = Array.from({ length: 60 }, () => usageOf(va));
      await usage.putAll(many);
      expect(byReport(await usage.find(keyOf(va)))).toEqual(byReport(many));
    });

    it("keeps the ends of a device's use beside its reports, one for each instant", async () => {
      const va = fresh("va");
      const report = usageOf(va);
      const { sudi } = report;
      const [one, other] = [449_100, 449_200].map((hour) =>
        usageOf(va, { sudi, reportId: "end", runs: [], closing: { at: instant(hour * 3_600), value: 0 } }),
      );
      if (!one || !other) throw new Error("two ends were made");
      await usage.putAll([report, one, other, one]);
      expect(await usage.find(keyOf(va))).toHaveLength(3);
      expect(await usage.find(keyOf(va))).toEqual(expect.arrayContaining([report, one, other]));
    });

    it("takes an empty batch", async () => {
      await usage.putAll([]);
      expect(await usage.find(keyOf(fresh("va")))).toEqual([]);
    });
  });
}
