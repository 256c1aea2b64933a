import type { Instant } from "../../core/time/instant";

export interface IssuedAccessToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Short-lived tokens that say on whose behalf a request comes. */
export interface AccessTokens {
  issue(user: string, now: Instant): Promise<IssuedAccessToken>;
  /** The id of the user whom the token was issued to; invalid when it is not ours, was changed, or is over. */
  userOf(token: string, now: Instant): Promise<string | "invalid">;
}
