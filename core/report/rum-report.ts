import type { Signature } from "../document/signed-json";
import type { Release } from "../release/release";
import type { Instant } from "../time/instant";
import type { Sudi } from "./sudi";

/** The highest use between two instants. */
export interface Measurement {
  readonly start: Instant;
  readonly end: Instant;
  readonly value: number;
}

export interface RedundancyMember {
  readonly role: "Active" | "Standby";
  readonly sudi: Sudi;
}

/** A RUM report: what one device used of one entitlement tag (RPT-1). */
export interface RumReport {
  readonly id: number;
  readonly sudi: Sudi;
  readonly tag: string;
  readonly softwareVersion: Release;
  readonly redundancy: readonly RedundancyMember[];
  /** Oldest first, each starting where the one before ends. */
  readonly measurements: readonly Measurement[];
}

/** A report as it travels: the payload string whose bytes are signed, and what it says. */
export interface SignedReport {
  readonly report: RumReport;
  readonly payload: string;
  readonly signature: Signature;
}
