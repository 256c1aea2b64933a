import * as z from "zod/mini";
import type { AuditSeals } from "../../ports/audit-seals";
import { wholeNumber } from "../shapes";
import { doesNotExist } from "./clauses";
import { sealKey, sealPartition } from "./keys";
import type { Table } from "./table";

const signature = z.object({ signingType: z.string(), key: z.string(), value: z.string() });
const signed = z.object({ payload: z.string(), signature });
const shape = z.object({
  smartAccount: z.string(),
  number: wholeNumber,
  document: z.extend(signed, { type: z.string(), certificate: z.optional(signed) }),
});

export const dynamoAuditSeals = (table: Table): AuditSeals => ({
  async append(seal) {
    const item = { ...sealKey(seal.smartAccount, seal.number), ...seal };
    return (await table.putIf(item, doesNotExist)) === "put" ? "appended" : "taken";
  },
  async of(smartAccount) {
    return (await table.query(sealPartition(smartAccount))).map((item) => z.parse(shape, item));
  },
});
