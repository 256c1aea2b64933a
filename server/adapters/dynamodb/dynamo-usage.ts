import * as z from "zod/mini";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { totalKeyOf } from "../../usage/total-key-of";
import { instantShape, wholeNumber } from "../shapes";
import { usagePartition, usageSortKey } from "./keys";
import { readRuns, runsShape, writeRuns } from "./runs-text";
import type { Item, Table } from "./table";

const shape = z.object({
  pid: z.string(),
  serial: z.string(),
  reportId: z.union([wholeNumber, z.literal("end")]),
  group: z.string(),
  runs: runsShape,
  at: instantShape,
  value: wholeNumber,
});

export const dynamoUsage = (table: Table): UsageOfReports => ({
  putAll: (usage) => table.putAll(usage.map(writeUsage)),
  async find(key) {
    const { virtualAccount, tag, week } = key;
    const items = await table.query(usagePartition(key));
    return items.map((item) => ({ ...readUsage(item), virtualAccount, tag, week }));
  },
});

const writeUsage = (usage: ReportedUsage): Item => ({
  PK: usagePartition(totalKeyOf(usage)),
  SK: usageSortKey(usage),
  ...usage.sudi,
  reportId: usage.reportId,
  group: usage.group,
  runs: writeRuns(usage.runs),
  ...usage.closing,
});

function readUsage(item: unknown): Omit<ReportedUsage, "virtualAccount" | "tag" | "week"> {
  const { pid, serial, reportId, group, runs, at, value } = z.parse(shape, item);
  return { sudi: { pid, serial }, reportId, group, runs: readRuns(runs), closing: { at, value } };
}
