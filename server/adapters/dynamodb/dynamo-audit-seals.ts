import * as z from "zod/mini";
import type { AuditSeals } from "../../ports/audit-seals";
import { wholeNumber } from "../shapes";
import { doesNotExist } from "./clauses";
import { sealKey, sealPartition, sealsUpTo } from "./keys";
import type { Table } from "./table";

const signature = z.object({ signingType: z.string(), key: z.string(), value: z.string() });
const signed = z.object({ payload: z.string(), signature });
const shape = z.object({
  smartAccount: z.string(),
  number: wholeNumber,
  document: z.extend(signed, { type: z.string(), certificate: z.optional(signed) }),
});

/** So many seals are read at a time: a seal may be as large as an item can be. */
const page = 10;

export const dynamoAuditSeals = (table: Table): AuditSeals => ({
  async append(seal) {
    const item = { ...sealKey(seal.smartAccount, seal.number), ...seal };
    return (await table.putIf(item, doesNotExist)) === "put" ? "appended" : "taken";
  },
  async *backwards(smartAccount) {
    for (let below: number | "any" = "any"; below !== 1; ) {
      const upTo: number = below === "any" ? Number.MAX_SAFE_INTEGER : below - 1;
      const items = await table.queryBack(sealPartition(smartAccount), sealsUpTo(smartAccount, upTo), page);
      const seals = items.map((item) => z.parse(shape, item));
      yield* seals;
      below = seals.length < page ? 1 : (seals.at(-1)?.number ?? 1);
    }
  },
  async of(smartAccount) {
    return (await table.query(sealPartition(smartAccount))).map((item) => z.parse(shape, item));
  },
});
