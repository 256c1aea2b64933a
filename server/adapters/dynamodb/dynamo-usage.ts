import * as z from "zod/mini";
import { cohortOf, cohorts } from "../../../core/account/cohort";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { wholeNumber } from "../shapes";
import { usagePartition, usageSortKey } from "./keys";
import type { Item, Table } from "./table";

const runs = z.array(z.tuple([wholeNumber, wholeNumber, wholeNumber]));
const shape = z.object({
  pid: z.string(),
  serial: z.string(),
  reportId: wholeNumber,
  group: z.string(),
  runs: z.string(),
});

export const dynamoUsage = (table: Table): UsageOfReports => ({
  putAll: (usage) => table.putAll(usage.map(writeUsage)),
  async find(virtualAccount, tag, week) {
    const partitions = Array.from({ length: cohorts }, (_, cohort) =>
      usagePartition(virtualAccount, tag, week, cohort),
    );
    const items = await Promise.all(partitions.map((partition) => table.query(partition)));
    return items.flat().map((item) => ({ ...readUsage(item), virtualAccount, tag, week }));
  },
});

/** The runs as one text: a list of lists costs three times the bytes. */
const writeUsage = ({ virtualAccount, tag, week, sudi, reportId, group, runs }: ReportedUsage): Item => ({
  PK: usagePartition(virtualAccount, tag, week, cohortOf(group)),
  SK: usageSortKey(sudi, reportId),
  ...sudi,
  reportId,
  group,
  runs: JSON.stringify(runs.map(({ from, to, value }) => [from, to, value])),
});

function readUsage(item: unknown): Omit<ReportedUsage, "virtualAccount" | "tag" | "week"> {
  const { pid, serial, reportId, group, runs: text } = z.parse(shape, item);
  const read = z.parse(runs, JSON.parse(text));
  return { sudi: { pid, serial }, reportId, group, runs: read.map(([from, to, value]) => ({ from, to, value })) };
}
