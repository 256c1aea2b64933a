import type { DeviceBench } from "../device-bench";
import { families } from "../family";
import { expectLicences } from "./licences";
import { expectRecords, recordsInTable } from "./records";
import { expectUsage, usageTables } from "./statistics";

const records = families.map((family) => `${family} records` as const);

/** What a device lists: the records of a family, a usage table, or its licences. */
export const listings = [...records, ...usageTables, "licences" as const];
export type Listing = (typeof listings)[number];

/** The device lists exactly the rows of a scenario's table, newest first; of its licences those that the table names. */
export async function expectListing(
  bench: DeviceBench,
  listing: Listing,
  rows: readonly Record<string, string>[],
): Promise<void> {
  if (listing === "licences") return expectLicences(bench, rows);
  const family = families.find((one) => listing === `${one} records`);
  if (family !== undefined) return expectRecords(bench, family, recordsInTable(bench, rows));
  const table = usageTables.find((one) => listing === one);
  if (table !== undefined) return expectUsage(bench, table, rows);
}
