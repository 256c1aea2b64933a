import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import type { Alert, readAlerts } from "../../server/alerts/read-alerts";
import { type Answer, ok } from "../http/answer";
import { wholeNumber } from "../http/page";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";
import { cursorShape, entryKeyShape, placeText } from "./cursor";
import { writeSudi } from "./shapes";

const kindShape = z.enum(["insufficient-licences", "pair-split", "deadline-near", "deadline-missed"]);

/** Which alerts are asked for. */
export const alertsQuery = z.object({
  kind: z.optional(kindShape),
  /** Of so many tags and devices. */
  limit: z.optional(wholeNumber(1, 200)),
  cursor: z.optional(cursorShape(z.tuple([kindShape, entryKeyShape]))),
});

/** The alerts of a virtual account, those that are over too: of 200 tags and devices at most, oldest first (ACC-3). */
export const alertsRoute =
  (read: ReturnType<typeof readAlerts>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { kind, limit: most, cursor } = request.parameters(alertsQuery);
    const answer = await read(virtualAccount, {
      kind,
      most,
      ...(cursor && { after: { stretch: cursor[0], after: cursor[1] } }),
    });
    if (answer.kind === "unknown-account") return notFound();
    return ok({
      alerts: answer.alerts.map(written),
      next: answer.next === "end" ? undefined : placeText(answer.next),
    });
  };

const written = (alert: Alert) => ({
  kind: alert.kind,
  ...(alert.kind === "insufficient-licences" ? { tag: alert.tag } : { sudi: writeSudi(alert.sudi) }),
  raisedAt: formatInstant(alert.raisedAt),
  clearedAt: alert.clearedAt === "standing" ? null : formatInstant(alert.clearedAt),
});
