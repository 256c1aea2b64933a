import type { AcknowledgedReport } from "../../core/acknowledgement/acknowledgement";
import type { Policy } from "../../core/policy/policy";
import type { Release } from "../../core/release/release";
import type { Sudi } from "../../core/report/sudi";
import type { DevicePolicy, PartOfPoll } from "./submission";

/** Reports of one device that are stored, with their usage. */
export interface StoredOfDevice {
  readonly sudi: Sudi;
  readonly softwareVersion: Release;
  /** For a device that cannot ask for trust itself (TRN-5). */
  readonly trustCode?: string;
  readonly reports: readonly AcknowledgedReport[];
}

/** Reports of a device that an earlier submission brought: its acknowledgement stands for them (RPT-4). */
export interface EarlierAcknowledgement extends PartOfPoll {
  readonly sudi: Sudi;
}

/** A report that was not taken, and why (RPT-5). */
export interface RefusedReport {
  readonly sudi: Sudi;
  readonly reportId: number;
  readonly reason: "conflict";
  readonly message: string;
}

/** What policy evaluation found of a submission's part, to be acknowledged. */
export interface AcknowledgementRequest extends PartOfPoll {
  readonly virtualAccount: string;
  readonly policy: Policy | "none";
  /** The devices that get another policy than the account's (POL-6). */
  readonly devicePolicies: readonly DevicePolicy[];
  readonly stored: readonly StoredOfDevice[];
  readonly earlier: readonly EarlierAcknowledgement[];
  readonly refused: readonly RefusedReport[];
}

/** The way from policy evaluation to issuance: at least once, in any order. */
export interface AcknowledgementRequests {
  /** Sends them all in as few calls as there can be, and answers those that could not be sent. */
  sendAll(requests: readonly AcknowledgementRequest[]): Promise<readonly AcknowledgementRequest[]>;
}
