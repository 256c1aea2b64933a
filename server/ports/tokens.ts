import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** A registration ID token: whoever has it brings devices into its virtual account (TRU-1). */
export interface RegistrationToken {
  readonly token: string;
  readonly virtualAccount: string;
  readonly expiresAt: Instant;
  /** How many devices may use it; a device that used it may do so again. */
  readonly uses: number | "unlimited";
  /** What it is for, in the words of who made it. */
  readonly description: string;
  readonly createdAt: Instant;
  /** Who made it, as the audit log names them. */
  readonly createdBy: string;
}

/** A token as it can be listed: by an id that tells nothing of it. */
export interface ListedToken extends Omit<RegistrationToken, "token"> {
  readonly id: string;
  /** How many devices used it, where their number is limited. */
  readonly used: number;
  readonly revoked: boolean;
}

export type TokenRefusal = "unknown" | "expired" | "exhausted" | "revoked";

/** Good for this device, or why not. */
export type TokenStanding =
  | { readonly kind: "good"; readonly virtualAccount: string }
  | { readonly kind: TokenRefusal };

/** Tokens are kept as their SHA-256 only. */
export interface Tokens {
  create(token: RegistrationToken): Promise<void>;
  /** How the token stands for the device, without using it. */
  standing(token: string, device: Sudi, now: Instant): Promise<TokenStanding>;
  /** Counts the device among the users of the token, if it is good. */
  use(token: string, device: Sudi, now: Instant): Promise<TokenStanding>;
  /** The tokens that were made in a virtual account, the oldest first. */
  of(virtualAccount: string): Promise<readonly ListedToken[]>;
  /** Ends a token of that virtual account, by itself or by its id; one of another is as unknown as one that was never made. */
  revoke(tokenOrId: string, virtualAccount: string): Promise<"revoked" | "unknown">;
}
