import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Policy } from "../../core/policy/policy";
import type { Release } from "../../core/release/release";
import type { RedundancyMember } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { TokenRefusal } from "../ports/tokens";

/** A device asks to be trusted with the virtual account of a token (TRU-2). */
export interface TrustRequest {
  readonly token: string;
  readonly sudi: Sudi;
  readonly hostname: string;
  readonly softwareVersion: Release;
  /** What the device's clock shows. */
  readonly deviceTime: Instant;
  /** Replaces a trust that is there already. */
  readonly force: boolean;
  /** The device's public key, raw 32 bytes in base64 (TRU-5). */
  readonly publicKey: string;
  /** The platforms of its pair, itself among them or not; absent for a device that stands alone (HAB-1). */
  readonly redundancy?: readonly RedundancyMember[];
  /** Whether whoever brings the request may bring devices into a virtual account, by its id; absent, the device comes by itself. */
  readonly mayJoin?: (virtualAccount: string) => Promise<boolean>;
}

export type TrustRefusal =
  | `token-${TokenRefusal}`
  | "hostname-equals-pid"
  | "clock-skew"
  | "already-trusted"
  | "other-account";

export type TrustOutcome =
  | {
      readonly kind: "established";
      readonly trustCode: string;
      /** The names of the accounts, as a person knows them. */
      readonly smartAccount: string;
      readonly virtualAccount: string;
      readonly policy: Policy | "none";
      readonly issuerKeys: readonly IssuerKey[];
      readonly serverTime: Instant;
    }
  | {
      readonly kind: "refused";
      readonly reason: TrustRefusal;
      readonly message: string;
      readonly serverTime: Instant;
    };
