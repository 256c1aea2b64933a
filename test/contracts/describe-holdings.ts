import { beforeAll, describe, expect, it } from "vitest";
import { parseInstant } from "../../core/time/instant";
import type { HoldingsOfAccounts, Purchase } from "../../server/ports/holdings";
import { fresh, noon } from "./fixtures";

const purchaseOf = (over: Partial<Purchase> = {}): Purchase => ({
  id: fresh("purchase"),
  tag: "CUBE_T_STD",
  quantity: 50,
  from: noon,
  until: "never",
  ...over,
});

/** What every keeper of purchases has to do. */
export function describeHoldings(name: string, make: () => Promise<HoldingsOfAccounts>): void {
  describe(`holdings, ${name}`, () => {
    let holdings: HoldingsOfAccounts;
    beforeAll(async () => {
      holdings = await make();
    });

    it("keeps the purchases of an account, for ever and for a term, each once", async () => {
      const va = fresh("va");
      const [one, other] = [purchaseOf(), purchaseOf({ until: parseInstant("2022-03-29T12:00:00Z") })];
      for (const purchase of [one, other, { ...one, quantity: 7 }]) await holdings.buy(va, purchase);
      await holdings.buy(fresh("va"), purchaseOf());
      const { purchases } = await holdings.of(va);
      expect(purchases).toHaveLength(2);
      expect(purchases).toEqual(expect.arrayContaining([one, other]));
    });

    it("notes each tag once", async () => {
      const va = fresh("va");
      expect(await holdings.of(va)).toEqual({ purchases: [], tags: [] });
      for (const tag of ["CUBE_T_STD", "uck9", "CUBE_T_STD"]) await holdings.note(va, tag);
      expect([...(await holdings.of(va)).tags].sort()).toEqual(["CUBE_T_STD", "uck9"]);
    });
  });
}
