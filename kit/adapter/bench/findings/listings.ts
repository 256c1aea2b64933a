import type { DeviceBench } from "../device-bench";
import { families } from "../family";
import { expectRecords, recordsInTable } from "./records";
import { expectUsage, type UsageTable, usageTables } from "./statistics";

const records = families.map((family) => `${family} records` as const);

/** What a device lists: the records of a family, or a usage table. */
export const listings = [...records, ...usageTables];
export type Listing = (typeof records)[number] | UsageTable;

/** The device lists exactly the rows of a scenario's table, newest first. */
export async function expectListing(
  bench: DeviceBench,
  listing: Listing,
  rows: readonly Record<string, string>[],
): Promise<void> {
  const family = families.find((one) => listing === `${one} records`);
  if (family !== undefined) return expectRecords(bench, family, recordsInTable(bench, rows));
  const table = usageTables.find((one) => listing === one);
  if (table !== undefined) return expectUsage(bench, table, rows);
}
