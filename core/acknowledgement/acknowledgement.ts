import type { Policy } from "../policy/policy";
import type { Sudi } from "../report/sudi";
import type { Instant } from "../time/instant";
import type { IssuerKey } from "./certificate";

/** One report of an acknowledgement: which bytes were taken, and a receipt of what the server understood. */
export interface AcknowledgedReport {
  readonly reportId: number;
  readonly tag: string;
  /** SHA-256 of the payload string's bytes, hex. */
  readonly sha256: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly hours: number;
  readonly peak: number;
}

/** The server's word that reports are recorded (RPT-3). */
export interface Acknowledgement {
  /** Unique, and sorts by the time of issue. */
  readonly serial: string;
  readonly issuedAt: Instant;
  readonly sudi: Sudi;
  readonly reports: readonly AcknowledgedReport[];
  readonly policy?: Policy;
  /** Information only: the device counts for itself. */
  readonly nextDeadline?: Instant;
  readonly trustCode?: string;
  /** The root keys that the device is to know from now on, in the place of those that it knew (TRU-5). */
  readonly issuerKeys?: readonly IssuerKey[];
}
