import { beforeAll, describe, expect, it } from "vitest";
import { cohortOf } from "../../core/account/cohort";
import { instant } from "../../core/time/instant";
import type { ReportedUsage, UsageOfReports } from "../../server/ports/usage";
import { fresh, freshDevice, usageOf as usageOfDevice } from "./fixtures";

const usageOf = (virtualAccount: string, over: Partial<ReportedUsage> = {}): ReportedUsage =>
  usageOfDevice(freshDevice(), { virtualAccount, group, ...over });

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

    it("keeps the ends of two groups at one instant apart", async () => {
      const va = fresh("va");
      const sudi = freshDevice();
      const groups = Array.from({ length: 200 }, (_, index) => `group ${index}`);
      const sameCohort = groups.filter((one) => cohortOf(one) === cohortOf(group)).slice(0, 2);
      await usage.putAll(sameCohort.map((one) => usageOf(va, { sudi, reportId: "end", runs: [], group: one })));
      expect((await usage.find(keyOf(va))).map((one) => one.group).sort()).toEqual(sameCohort.toSorted());
    });

    it("takes an empty batch", async () => {
      await usage.putAll([]);
      expect(await usage.find(keyOf(fresh("va")))).toEqual([]);
    });
  });
}
