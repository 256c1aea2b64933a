import { beforeAll, describe, expect, it } from "vitest";
import { cohorts } from "../../core/account/cohort";
import type { Opening, Openings, StoredTotal, TotalKey, Totals } from "../../server/ports/totals";
import { fresh } from "./fixtures";

const keyOf = (over: Partial<TotalKey> = {}): TotalKey => ({
  virtualAccount: fresh("va"),
  tag: "CUBE_T_STD",
  week: 2673,
  cohort: 3,
  ...over,
});
const totalOf = (key: TotalKey, version = 1, value = 24): StoredTotal => ({
  ...key,
  runs: [
    { from: key.week * 168, to: key.week * 168 + 5, value: 0 },
    { from: key.week * 168 + 5, to: (key.week + 1) * 168, value },
  ],
  pieces: 3,
  closing: value,
  version,
});
const openingOf = (key: TotalKey, version = 1, value = 24): Opening => ({
  ...key,
  standing: new Map([
    ["C8000V:1", value],
    ["C8000V:2+C8000V:3", 1],
  ]),
  version,
});

/** What every keeper of totals has to do. */
export function describeTotals(name: string, make: () => Promise<Totals>): void {
  describe(`totals, ${name}`, () => {
    let totals: Totals;
    beforeAll(async () => {
      totals = await make();
    });

    it("gives back what was saved last, each version over the one before it", async () => {
      const key = keyOf();
      expect(await totals.find(key)).toBe("none");
      expect(await totals.save(totalOf(key))).toBe("saved");
      expect(await totals.save(totalOf(key, 1, 9))).toBe("stale");
      expect(await totals.save(totalOf(key, 3, 9))).toBe("stale");
      expect(await totals.find(key)).toEqual(totalOf(key));
      expect(await totals.save(totalOf(key, 2, 9))).toBe("saved");
      expect(await totals.find(key)).toEqual(totalOf(key, 2, 9));
    });

    it("gives of each cohort the newest up to a week, no more than asked for, and nothing of others", async () => {
      const key = keyOf({ week: 99 });
      const weeks = [99, 100, 102, 103].map((week) => totalOf({ ...key, week }));
      const others = [totalOf({ ...key, tag: "CUBE_T_ENH" }), totalOf(keyOf({ week: 99 }))];
      const last = totalOf({ ...key, cohort: cohorts - 1, week: 90 });
      for (const one of [...weeks, ...others, last]) await totals.save(one);
      const found = await totals.upTo(key.virtualAccount, key.tag, 102, 2);
      expect(found.map(({ cohort, week }) => [cohort, week])).toEqual([
        [3, 102],
        [3, 100],
        [cohorts - 1, 90],
      ]);
    });
  });
}

/** What every keeper of openings has to do. */
export function describeOpenings(name: string, make: () => Promise<Openings>): void {
  describe(`openings, ${name}`, () => {
    let openings: Openings;
    beforeAll(async () => {
      openings = await make();
    });

    it("gives back what was saved last, each version over the one before it", async () => {
      const key = keyOf();
      expect(await openings.find(key)).toBe("none");
      expect(await openings.save(openingOf(key))).toBe("saved");
      expect(await openings.save(openingOf(key, 1, 9))).toBe("stale");
      expect(await openings.save(openingOf(key, 2, 9))).toBe("saved");
      expect(await openings.find(key)).toEqual(openingOf(key, 2, 9));
    });

    it("gives the opening of a week, or the latest before it", async () => {
      const key = keyOf({ week: 100 });
      expect(await openings.latest(key)).toBe("none");
      for (const week of [98, 99, 101]) await openings.save(openingOf({ ...key, week }));
      expect(await openings.latest(key)).toMatchObject({ week: 99 });
      expect(await openings.latest({ ...key, week: 101 })).toMatchObject({ week: 101 });
      expect(await openings.latest({ ...key, cohort: 4 })).toBe("none");
    });
  });
}
