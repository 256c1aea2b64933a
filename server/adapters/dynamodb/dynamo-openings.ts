import * as z from "zod/mini";
import { packText, unpackText } from "../../documents/packed-text";
import type { Opening, Openings, TotalKey } from "../../ports/totals";
import { wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { openingPartition, weekSortKey, weeksUpTo } from "./keys";
import type { Table } from "./table";

const shape = z.object({ week: wholeNumber, packed: z.instanceof(Uint8Array), version: wholeNumber });
const standing = z.array(z.tuple([z.string(), wholeNumber]));

/** The groups are compressed: a cohort of an account of 100,000 devices has 6,250 of them, and an item at most 400 KB. */
export const dynamoOpenings = (table: Table): Openings => ({
  async find(key) {
    const item = await table.get({ PK: openingPartition(key), SK: weekSortKey(key.week) });
    return item === undefined ? "none" : readOpening(key, item);
  },
  async latest(key) {
    const [item] = await table.queryBack(openingPartition(key), weeksUpTo(key.week), 1);
    return item === undefined ? "none" : readOpening(key, item);
  },
  async save(opening) {
    const { week, version } = opening;
    const packed = packText(JSON.stringify([...opening.standing]));
    const item = { PK: openingPartition(opening), SK: weekSortKey(week), week, packed, version };
    return (await table.putIf(item, followsVersion(version))) === "put" ? "saved" : "stale";
  },
});

function readOpening({ virtualAccount, tag, cohort }: TotalKey, item: unknown): Opening {
  const { week, packed, version } = z.parse(shape, item);
  const groups = z.parse(standing, JSON.parse(unpackText(packed)));
  return { virtualAccount, tag, cohort, week, version, standing: new Map(groups) };
}
