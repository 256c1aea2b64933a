import * as z from "zod/mini";
import type { AlertHistory, Alerts } from "../../ports/alerts";
import { instantShape, sudiShape, wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { alertKey, alertsPartition } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  subject: z.union([
    z.object({ kind: z.literal("insufficient-licences"), tag: z.string() }),
    z.object({ kind: z.enum(["pair-split", "deadline-near", "deadline-missed"]), sudi: sudiShape }),
  ]),
  spans: z.array(z.object({ raisedAt: instantShape, clearedAt: z.union([instantShape, z.literal("standing")]) })),
  version: wholeNumber,
});

export const dynamoAlerts = (table: Table): Alerts => ({
  async find(virtualAccount, subject) {
    const item = await table.get(alertKey(virtualAccount, subject));
    return item === undefined ? "none" : readHistory(virtualAccount, item);
  },
  async save({ virtualAccount, subject, spans, version }) {
    const item = { ...alertKey(virtualAccount, subject), subject, spans, version };
    return (await table.putIf(item, followsVersion(version))) === "put" ? "saved" : "stale";
  },
  async of(virtualAccount) {
    const items = await table.query(alertsPartition(virtualAccount));
    return items.map((item) => readHistory(virtualAccount, item));
  },
});

const readHistory = (virtualAccount: string, item: unknown): AlertHistory => ({
  virtualAccount,
  ...z.parse(shape, item),
});
