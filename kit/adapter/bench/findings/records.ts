import type { UsageRecord } from "../../messages/messages";
import type { DeviceBench } from "../device-bench";
import { type Family, standsFor } from "../family";
import { type Instant, instantOf, readable } from "../instant";
import { momentOf } from "../moment";
import { Deviation, expectSame } from "../outcome";
import type { Span } from "../span";

/** A record as a scenario states it. */
export type StatedRecord = { readonly at: Instant; readonly count: number };

/** The device lists exactly these records of a family, newest first. */
export async function expectRecords(
  bench: DeviceBench,
  family: Family,
  stated: readonly StatedRecord[],
): Promise<void> {
  expectSame(`${family} records`, listed(stated), listed(await recordsOf(bench, family)));
}

/** The newest record of a family is this one. */
export async function expectLastRecord(bench: DeviceBench, family: Family, stated: StatedRecord): Promise<void> {
  const records = await recordsOf(bench, family);
  expectSame(`last ${family} record`, listed([stated]), listed(records.slice(0, 1)));
}

/** The device made no record of a family within a span of time. */
export async function expectNoRecord(bench: DeviceBench, family: Family, span: Span): Promise<void> {
  const { begin, end } = bench.story.limits(span);
  const made = (await recordsOf(bench, family)).filter(({ at }) => at >= begin && at <= end);
  if (made.length > 0)
    throw new Deviation(`no ${family} record from ${readable(begin)} to ${readable(end)}`, listed(made));
}

/** The device announces its next record for this instant. */
export async function expectNextRecord(bench: DeviceBench, at: Instant): Promise<void> {
  const shown = await bench.device.observe("nextRecordAt");
  expectSame("next record", readable(at), shown === null ? "none" : readable(instantOf(shown)));
}

/** The records of a family as the device lists them. */
export async function recordsOf(bench: DeviceBench, family: Family): Promise<readonly StatedRecord[]> {
  const records = await bench.device.observe("records");
  return records.filter(({ tag }) => standsFor(tag, family)).map(stated);
}

/** The records of a scenario's table, with the columns `recorded at` and `count`. */
export function recordsInTable(bench: DeviceBench, rows: readonly Record<string, string>[]): readonly StatedRecord[] {
  return rows.map((row) => ({
    at: bench.story.recall(momentOf(row["recorded at"] ?? "")),
    count: Number(row.count),
  }));
}

/** Records as text: `2021-03-29 09:00:00 2, …`. */
export function listed(records: readonly StatedRecord[]): string {
  return records.map(({ at, count }) => `${readable(at)} ${count}`).join(", ") || "none";
}

function stated({ at, count }: UsageRecord): StatedRecord {
  return { at: instantOf(at), count };
}
