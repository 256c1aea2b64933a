import { beforeAll, describe, expect, it } from "vitest";
import type { ReportedUsage, UsageOfReports } from "../../server/ports/usage";
import { fresh, freshDevice } from "./fixtures";

const usageOf = (virtualAccount: string, over: Partial<ReportedUsage> = {}): ReportedUsage => {
  const sudi = freshDevice();
  return {
    virtualAccount,
    sudi,
    reportId: 1,
    group: `${sudi.pid}:${sudi.serial}`,
    tag: "CUBE_T_STD",
    week: 2673,
    runs: [
      { from: 449_072, to: 449_076, value: 24 },
      { from: 449_076, to: 449_080, value: 0 },
    ],
    ...over,
  };
};

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
        usageOf(fresh("va")),
      ]);
      expect(await usage.find(va, "CUBE_T_STD", 2673)).toEqual([wanted]);
    });

    it("counts what is written again once, also within one batch", async () => {
      const va = fresh("va");
      const one = usageOf(va);
      await usage.putAll([one, one]);
      await usage.putAll([one]);
      expect(await usage.find(va, "CUBE_T_STD", 2673)).toEqual([one]);
    });

    it("keeps all of a batch of 60", async () => {
      const va = fresh("va");
      const many = Array.from({ length: 60 }, () => usageOf(va));
      await usage.putAll(many);
      expect(byReport(await usage.find(va, "CUBE_T_STD", 2673))).toEqual(byReport(many));
    });

    it("takes an empty batch", async () => {
      await usage.putAll([]);
      expect(await usage.find(fresh("va"), "CUBE_T_STD", 2673)).toEqual([]);
    });
  });
}
