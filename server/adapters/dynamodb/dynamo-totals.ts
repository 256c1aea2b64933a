import * as z from "zod/mini";
import { cohorts } from "../../../core/account/cohort";
import type { StoredTotal, TotalKey, Totals } from "../../ports/totals";
import { readRuns, runsShape, writeRuns } from "../runs-text";
import { wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { totalPartition, weekSortKey, weeksUpTo } from "./keys";
import type { Table } from "./table";

const shape = z.object({ week: wholeNumber, runs: runsShape, closing: wholeNumber, version: wholeNumber });

export const dynamoTotals = (table: Table): Totals => ({
  async find(key) {
    const item = await table.get({ PK: totalPartition(key), SK: weekSortKey(key.week) });
    return item === undefined ? "none" : readTotal(key, item);
  },
  async save(total) {
    const { week, runs, closing, version } = total;
    const item = { PK: totalPartition(total), SK: weekSortKey(week), week, runs: writeRuns(runs), closing, version };
    return (await table.putIf(item, followsVersion(version))) === "put" ? "saved" : "stale";
  },
  async upTo(virtualAccount, tag, week, most) {
    const keys = Array.from({ length: cohorts }, (_, cohort) => ({ virtualAccount, tag, week, cohort }));
    const found = await Promise.all(
      keys.map(async (key) => {
        const items = await table.queryBack(totalPartition(key), weeksUpTo(week), most);
        return items.map((item) => readTotal(key, item));
      }),
    );
    return found.flat();
  },
});

function readTotal({ virtualAccount, tag, cohort }: TotalKey, item: unknown): StoredTotal {
  const { runs, ...rest } = z.parse(shape, item);
  return { virtualAccount, tag, cohort, ...rest, runs: readRuns(runs) };
}
