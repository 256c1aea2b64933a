import * as z from "zod/mini";
import { cohorts } from "../../../core/account/cohort";
import type { StoredTotal, TotalKey, Totals } from "../../ports/totals";
import { readRuns, writeRuns } from "../runs-text";
import { wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { totalPartition, weekSortKey, weeksUpTo } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  week: wholeNumber,
  runs: z.pipe(z.string(), z.transform(readRuns)),
  closing: wholeNumber,
  pieces: wholeNumber,
  version: wholeNumber,
});

export const dynamoTotals = (table: Table): Totals => ({
  async find(key) {
    const item = await table.get({ PK: totalPartition(key), SK: weekSortKey(key.week) });
    return item === undefined ? "none" : readTotal(key, item);
  },
  async save(total) {
    const { week, runs, closing, pieces, version } = total;
    const key = { PK: totalPartition(total), SK: weekSortKey(week) };
    const item = { ...key, week, runs: writeRuns(runs), closing, pieces, version };
    return (await table.putIf(item, followsVersion(version))) === "put" ? "saved" : "stale";
  },
  async latest(key) {
    const [item] = await table.queryBack(totalPartition(key), weeksUpTo(key.week), 1);
    return item === undefined ? "none" : readTotal(key, item);
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
  return { virtualAccount, tag, cohort, ...z.parse(shape, item) };
}
