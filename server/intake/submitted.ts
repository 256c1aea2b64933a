import type { Signature } from "../../core/document/signed-json";
import type { Instant } from "../../core/time/instant";

/** A report as it comes: the payload string and its signature, not read yet. */
export interface SignedPayload {
  readonly payload: string;
  readonly signature: Signature;
}

/** What a device or a person hands in: a report file as it stands, or the reports of one. */
export interface Submitted {
  /** Absent: the devices' own account. */
  readonly virtualAccount?: string;
  /** Who carried the file here; absent where a device or a collector submits by itself. */
  readonly carriedBy?: string;
  readonly content:
    | { readonly kind: "file"; readonly text: string }
    | { readonly kind: "reports"; readonly reports: readonly SignedPayload[] };
}

/** Where several hold, the first in this order is named; malformed comes before all (RPT-11). */
export type SubmissionRefusal = "malformed" | "signature" | "unknown-device" | "other-account";

export interface RefusedSubmission {
  readonly kind: "refused";
  readonly reason: SubmissionRefusal;
  readonly message: string;
}

/** `accepted` is a receipt for a later poll, no acknowledgement. */
export type IntakeOutcome =
  | { readonly kind: "accepted"; readonly poll: string; readonly receivedAt: Instant }
  | RefusedSubmission;
