import type { Instant } from "../../core/time/instant";
import type { Audit, AuditRecord } from "../ports/audit";
import type { Identifiers } from "../ports/identifiers";

export interface AuditPorts {
  readonly audit: Audit;
  readonly identifiers: Identifiers;
}

/** Appends a record of what was done at that instant. */
export const record = ({ audit, identifiers }: AuditPorts, at: Instant, what: Omit<AuditRecord, "id" | "at">) =>
  audit.append({ id: identifiers.ulid(at), at, ...what });
