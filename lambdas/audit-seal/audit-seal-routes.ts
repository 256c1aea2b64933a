import type { sealAudit } from "../../server/audit/seal-audit";
import type { verifyAudit } from "../../server/audit/verify-audit";
import { type Answer, ok } from "../http/answer";
import type { HttpRequest } from "../http/request";

/** Seals what the audit log of the smart account holds and no seal names yet. */
export const sealAuditRoute =
  (seal: ReturnType<typeof sealAudit>) =>
  async (_request: HttpRequest, smartAccount: string): Promise<Answer> =>
    ok({ sealedRecords: await seal(smartAccount) });

/** What the seals say of the audit log of the smart account; without findings nobody touched it. */
export const verifyAuditRoute =
  (verify: ReturnType<typeof verifyAudit>) =>
  async (_request: HttpRequest, smartAccount: string): Promise<Answer> =>
    ok(await verify(smartAccount));
