import * as z from "zod/mini";
import type { RootRecords } from "../../ports/root-keys";
import { instantShape, wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { rootKey, rootPartition } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  generation: wholeNumber,
  key: z.string(),
  public: z.string(),
  announcedAt: instantShape,
  signsFrom: instantShape,
  revokedAt: z.union([instantShape, z.literal("never")]),
  version: wholeNumber,
});

export const dynamoRootRecords = (table: Table): RootRecords => ({
  async all() {
    return (await table.query(rootPartition)).map((item) => z.parse(shape, item));
  },
  async save(record) {
    const item = { ...rootKey(record.generation), ...record };
    return (await table.putIf(item, followsVersion(record.version))) === "put" ? "saved" : "stale";
  },
});
