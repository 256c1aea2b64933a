import { describe, expect, it } from "vitest";
import type { TotalRequest, TotalRequests } from "../../server/ports/total-requests";
import { totalName } from "../../server/ports/totals";
import { fresh, freshDevice, usageOf } from "./fixtures";

export interface TotalRequestsWithQueue {
  readonly requests: TotalRequests;
  /** What arrived, in any order. */
  received(): Promise<readonly TotalRequest[]>;
}

const byName = (requests: readonly TotalRequest[]) =>
  requests.toSorted((one, other) => (totalName(one) < totalName(other) ? -1 : 1));

/** What every way to the computation of totals has to do. */
export function describeTotalRequests(name: string, make: () => Promise<TotalRequestsWithQueue>): void {
  describe(`requests for totals, ${name}`, () => {
    it("brings each with its usage, and says that nothing is left", async () => {
      const { requests, received } = await make();
      const virtualAccount = fresh("va");
      const sent = Array.from({ length: 23 }, (_, week): TotalRequest => {
        const key = { virtualAccount, tag: "CUBE_T_STD", week, cohort: 7 };
        return { ...key, usage: week === 3 ? [] : [usageOf(freshDevice(), { virtualAccount, tag: key.tag, week })] };
      });
      expect(await requests.sendAll(sent)).toEqual([]);
      expect(byName(await received())).toEqual(byName(sent));
    });

    it("takes an empty list", async () => {
      const { requests, received } = await make();
      expect(await requests.sendAll([])).toEqual([]);
      expect(await received()).toEqual([]);
    });
  });
}
