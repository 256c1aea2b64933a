import type { Instant } from "../../core/time/instant";

/** A registration ID token of an On-Prem's own, as it is kept; `uses` are those left. */
export interface OnPremToken {
  readonly expiresAt: Instant;
  readonly uses: number | "unlimited";
}

/** Whether a token trusts a device now: one that the On-Prem never made is CSSM's to judge (TRU-8). */
export type TokenStanding = "good" | "expired" | "exhausted" | "not ours";

export function tokenStanding(token: OnPremToken | "unknown", now: Instant): TokenStanding {
  if (token === "unknown") return "not ours";
  if (token.expiresAt <= now) return "expired";
  return token.uses === 0 ? "exhausted" : "good";
}
