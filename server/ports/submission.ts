import type { Policy } from "../../core/policy/policy";
import type { SignedReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** A large submission is evaluated and acknowledged in several parts of one poll id, numbered from 1. */
export interface PartOfPoll {
  readonly poll: string;
  readonly part: number;
  readonly parts: number;
}

export interface DevicePolicy {
  readonly sudi: Sudi;
  readonly policy: Policy;
}

/** A submission, or a part of it, whose signatures, devices and account were checked at intake. */
export interface Submission extends PartOfPoll {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  /** The account's policy when the submission came (POL-4). */
  readonly policy: Policy | "none";
  /** The devices that get another policy than the account's (POL-6). */
  readonly devicePolicies: readonly DevicePolicy[];
  readonly receivedAt: Instant;
  readonly reports: readonly SignedReport[];
  /** Somebody wants to hear of each report that is accepted. */
  readonly tellsAccepted?: true;
  /** Of devices that get theirs with the acknowledgement, because they cannot ask for trust themselves. */
  readonly trustCodes?: readonly TrustCode[];
}

export interface TrustCode {
  readonly sudi: Sudi;
  readonly trustCode: string;
}

/** The way from report intake to policy evaluation: at least once, in any order. */
export interface Submissions {
  /** Throws when one could not be sent; the device then submits again. */
  sendAll(parts: readonly Submission[]): Promise<void>;
}
