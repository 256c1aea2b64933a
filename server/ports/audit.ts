import type { Instant } from "../../core/time/instant";

/** Who did what to what, and how it ended. */
export interface AuditRecord {
  /** Unique within its smart account and instant; the same fact found twice has the same one. */
  readonly id: string;
  readonly at: Instant;
  readonly smartAccount: string | "unassigned";
  readonly virtualAccount?: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: "accepted" | "refused";
  readonly reason?: string;
}

export interface Audit {
  /** Appends the record unless it is there. */
  append(record: AuditRecord): Promise<void>;
  /** The records of a smart account on the UTC day of `at`, oldest first. */
  ofDay(smartAccount: string | "unassigned", at: Instant): Promise<readonly AuditRecord[]>;
}
