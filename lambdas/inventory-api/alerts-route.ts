import { formatInstant } from "../../core/time/instant";
import type { Alert, readAlerts } from "../../server/alerts/read-alerts";
import { type Answer, ok } from "../http/answer";
import { pageOf, pageQuery } from "../http/page";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";
import { writeSudi } from "./shapes";

/** The alerts of a virtual account, those that are over too, oldest first (ACC-3). */
export const alertsRoute =
  (read: ReturnType<typeof readAlerts>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const answer = await read(virtualAccount);
    if (answer.kind === "unknown-account") return notFound();
    const { totalRecords, entries } = pageOf(answer.alerts, request.parameters(pageQuery));
    return ok({ totalRecords, alerts: entries.map(written) });
  };

const written = (alert: Alert) => ({
  kind: alert.kind,
  ...(alert.kind === "insufficient-licences" ? { tag: alert.tag } : { sudi: writeSudi(alert.sudi) }),
  raisedAt: formatInstant(alert.raisedAt),
  clearedAt: alert.clearedAt === "standing" ? null : formatInstant(alert.clearedAt),
});
