import * as z from "zod/mini";
import type { Audit } from "../../ports/audit";
import { instantShape } from "../shapes";
import { doesNotExist } from "./clauses";
import { auditPartition, auditSortKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  id: z.string(),
  at: instantShape,
  smartAccount: z.string(),
  virtualAccount: z.optional(z.string()),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  outcome: z.enum(["accepted", "refused"]),
  reason: z.optional(z.string()),
});

export const dynamoAudit = (table: Table): Audit => ({
  async append(record) {
    const { smartAccount, at, id } = record;
    // Refused: the same fact was found before.
    await table.putIf({ PK: auditPartition(smartAccount, at), SK: auditSortKey(at, id), ...record }, doesNotExist);
  },
  async ofDay(smartAccount, at) {
    return (await table.query(auditPartition(smartAccount, at))).map((item) => z.parse(shape, item));
  },
});
