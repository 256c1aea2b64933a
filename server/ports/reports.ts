import type { SignedReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { PartOfPoll } from "./submission";

/** A report as it is kept: its bytes, and the submission that brought it. */
export interface StoredReport extends PartOfPoll {
  /** The virtual account that it was taken in for. */
  readonly virtualAccount: string;
  readonly signed: SignedReport;
  /** SHA-256 of the payload string's bytes, hex. */
  readonly sha256: string;
  readonly receivedAt: Instant;
}

/**
 * `redelivered`: this very submission stored it before. `known`: another submission brought the same bytes (RPT-4).
 * `conflict`: the id stands for other bytes, and those stay (RPT-5).
 */
export type StoreOutcome =
  | { readonly kind: "stored" }
  | { readonly kind: "redelivered" }
  | { readonly kind: "known"; readonly by: PartOfPoll }
  | { readonly kind: "conflict"; readonly sha256: string };

export interface Reports {
  /** Stores the report unless its device has one of that id; it is durable when this answers (RPT-6). */
  storeOnce(report: StoredReport): Promise<StoreOutcome>;
  /** The reports of a device, those with the highest ids first, and no more than so many of them. */
  newest(sudi: Sudi, most: number): Promise<readonly StoredReport[]>;
}
