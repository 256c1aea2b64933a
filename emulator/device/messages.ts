import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Policy } from "../../core/policy/policy";
import type { RedundancyMember, RumReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Peer } from "./peer";

/** What stands on the outside of a message. */
export interface Envelope {
  /** Names the message, so that an answer can say which one it answers. */
  readonly ref: string;
  readonly at: Instant;
  readonly from: Sudi;
  readonly to: Peer;
  /** The proxy that it goes through. */
  readonly via?: string;
}

/** A device that asks for trust, with the public half of its key. */
export interface TrustMember {
  readonly sudi: Sudi;
  readonly key: string;
}

export interface TrustRequest extends Envelope {
  readonly kind: "trust-request";
  readonly token: string;
  readonly scope: "local" | "all";
  readonly force: boolean;
  readonly hostname: string;
  readonly softwareVersion: string;
  readonly deviceTime: Instant;
  /** Who is to be trusted, the sender first. */
  readonly members: readonly [TrustMember, ...TrustMember[]];
  /** The platforms of the sender's pair as they stand; none for a device that stands alone (HAB-1). */
  readonly redundancy: readonly RedundancyMember[];
}

/** What a router of a release before 17.3.2 asks for instead of trust (REL-2, TRU-6). */
export interface RegistrationRequest extends Omit<TrustRequest, "kind" | "scope"> {
  readonly kind: "registration";
}

/** A submission: all pending reports, decoded and as the signed file (RPT-2). */
export interface ReportMessage extends Envelope {
  readonly kind: "report";
  readonly reports: readonly RumReport[];
  readonly document: string;
}

export interface PollMessage extends Envelope {
  readonly kind: "poll";
  readonly poll: string;
}

/** What a router puts on the wire. */
export type DeviceMessage = TrustRequest | RegistrationRequest | ReportMessage | PollMessage;

/** Why the far end did not take a message. */
export type FailureReason = "unreachable" | "refused" | "unsupported-version" | "unknown-device";

/** What comes back; `ref` names the message that is answered, and an acknowledgement or a policy may come unasked. */
export type Answer =
  | { readonly kind: "acknowledgement"; readonly ref?: string; readonly document: string }
  | { readonly kind: "policy"; readonly ref?: string; readonly document: string }
  | { readonly kind: "later"; readonly ref: string; readonly poll: string }
  | { readonly kind: "failure"; readonly ref: string; readonly reason: FailureReason; readonly message: string }
  | TrustAnswer;

export type TrustAnswer =
  | {
      readonly kind: "trust-installed";
      readonly ref: string;
      /** What the server's clock showed, where it says so (TRU-4). */
      readonly serverTime?: Instant;
      readonly trustCode: string;
      readonly issuerKeys: readonly IssuerKey[];
      readonly policy?: Policy;
      readonly smartAccount?: string;
      readonly virtualAccount?: string;
    }
  | { readonly kind: "trust-refused"; readonly ref: string; readonly message: string };

/** The router's word on an order or an answer. */
export interface Verdict {
  readonly accepted: boolean;
  readonly message?: string;
}
