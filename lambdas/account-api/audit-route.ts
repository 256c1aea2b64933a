import * as z from "zod/mini";
import { formatInstant, type Instant, instant, lastInstant } from "../../core/time/instant";
import type { AuditPlace, readAudit } from "../../server/audit/read-audit";
import type { AuditRecord } from "../../server/ports/audit";
import { type Answer, ok, problem } from "../http/answer";
import { instantText } from "../http/instant-text";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

const limit = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,2}$|^1000$/, "1 to 1000 records are an answer")),
  z.transform(Number),
);

/** Where an answer ended: its last record's time and id. */
const cursor = z.pipe(
  z.string().check(
    z.regex(/^\d{1,12}~[\w-]{1,80}$/, "this is no cursor of an earlier answer"),
    z.refine((text) => Number.parseInt(text, 10) <= lastInstant, "this is no cursor of an earlier answer"),
  ),
  z.transform((text): AuditPlace => {
    const [at = "", id = ""] = text.split("~");
    return { at: instant(Number(at)), id };
  }),
);

/** What part of the audit log is asked for. */
export const auditQuery = z.object({
  from: instantText,
  to: instantText,
  limit: z.optional(limit),
  cursor: z.optional(cursor),
});

/** Who did what to what in a virtual account, oldest first, at most 100 records unless `limit` says otherwise (RPT-11). */
export const auditRoute =
  (read: ReturnType<typeof readAudit>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { from, to, limit: most = 100, cursor: after } = request.parameters(auditQuery);
    const outcome = await read({ virtualAccount, from, to, after, most });
    switch (outcome.kind) {
      case "unknown-account":
        return notFound();
      case "bad-request":
        return problem(400, "bad-request", outcome.message);
      case "records": {
        const last = outcome.records.at(-1);
        return ok({ records: outcome.records.map(written), next: outcome.more && last ? cursorOf(last) : undefined });
      }
    }
  };

const cursorOf = ({ at, id }: { readonly at: Instant; readonly id: string }): string => `${at}~${id}`;

const written = ({ at, actor, action, subject, outcome, reason }: AuditRecord) => ({
  at: formatInstant(at),
  actor,
  action,
  subject,
  outcome,
  reason,
});
