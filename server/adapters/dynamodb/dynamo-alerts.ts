import * as z from "zod/mini";
import { subjectKey } from "../../alerts/subject-key";
import { type AlertHistory, type AlertSubject, type Alerts, deviceAlertKinds } from "../../ports/alerts";
import { instantShape, sudiShape, wholeNumber } from "../shapes";
import { followsVersion } from "./clauses";
import { alertKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  subject: z.union([
    z.object({ kind: z.literal("insufficient-licences"), tag: z.string() }),
    z.object({ kind: z.enum(deviceAlertKinds), sudi: sudiShape }),
  ]),
  spans: z.array(z.object({ raisedAt: instantShape, clearedAt: z.union([instantShape, z.literal("standing")]) })),
  version: wholeNumber,
});

export const dynamoAlerts = (table: Table): Alerts => ({
  async find(virtualAccount, subject) {
    const item = await table.get(keyOf(virtualAccount, subject));
    return item === undefined ? "none" : readHistory(virtualAccount, item);
  },
  async save({ virtualAccount, subject, spans, version }) {
    const item = { ...keyOf(virtualAccount, subject), subject, spans, version };
    return (await table.putIf(item, followsVersion(version))) === "put" ? "saved" : "stale";
  },
  async page(virtualAccount, kind, after, most) {
    const { PK, SK } = alertKey(virtualAccount, kind, "");
    const behind = after === "" ? undefined : alertKey(virtualAccount, kind, after).SK;
    const { items, last } = await table.queryPage(PK, SK, behind, most);
    return { entries: items.map((item) => readHistory(virtualAccount, item)), next: last?.slice(SK.length) ?? "end" };
  },
});

const keyOf = (virtualAccount: string, subject: AlertSubject) =>
  alertKey(virtualAccount, subject.kind, subjectKey(subject));

const readHistory = (virtualAccount: string, item: unknown): AlertHistory => ({
  virtualAccount,
  ...z.parse(shape, item),
});
