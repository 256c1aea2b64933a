import * as z from "zod/mini";
import type { ReportedUsage, UsageOfReports } from "../../ports/usage";
import { totalKeyOf } from "../../usage/total-key-of";
import { usageShape, writeUsage } from "../usage-shape";
import { usagePartition, usageSortKey } from "./keys";
import type { Item, Table } from "./table";

export const dynamoUsage = (table: Table): UsageOfReports => ({
  putAll: (usage) => table.putAll(usage.map(itemOf)),
  async find(key) {
    const { virtualAccount, tag, week } = key;
    const items = await table.query(usagePartition(key));
    return items.map((item) => ({ ...z.parse(usageShape, item), virtualAccount, tag, week }));
  },
});

const itemOf = (usage: ReportedUsage): Item => ({
  PK: usagePartition(totalKeyOf(usage)),
  SK: usageSortKey(usage),
  ...writeUsage(usage),
});
