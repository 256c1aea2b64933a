import { describe, expect, it } from "vitest";
import { type TotalKey, type TotalRequests, totalName } from "../../server/ports/totals";
import { fresh } from "./fixtures";

export interface TotalRequestsWithQueue {
  readonly requests: TotalRequests;
  /** What arrived, in any order. */
  received(): Promise<readonly TotalKey[]>;
}

const names = (keys: readonly TotalKey[]) => keys.map(totalName).sort();

/** What every way to the computation of totals has to do. */
export function describeTotalRequests(name: string, make: () => Promise<TotalRequestsWithQueue>): void {
  describe(`requests for totals, ${name}`, () => {
    it("brings each key once, and says that nothing is left", async () => {
      const { requests, received } = await make();
      const virtualAccount = fresh("va");
      const keys = Array.from({ length: 23 }, (_, week) => ({ virtualAccount, tag: "CUBE_T_STD", week, cohort: 7 }));
      expect(await requests.sendAll([...keys, ...keys])).toEqual([]);
      expect(names(await received())).toEqual(names(keys));
    });

    it("takes an empty list", async () => {
      const { requests, received } = await make();
      expect(await requests.sendAll([])).toEqual([]);
      expect(await received()).toEqual([]);
    });
  });
}
