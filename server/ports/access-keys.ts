import type { Instant } from "../../core/time/instant";

/** The public half of a key that access tokens are signed with. */
export interface AccessKey {
  readonly key: string;
  /** Raw 32 bytes in base64. */
  readonly public: string;
  /** No token that it signed is good at this instant or later. */
  readonly expiresAt: Instant;
}

/** The keys of all processes that issue access tokens; each publishes its own before it uses it. */
export interface AccessKeys {
  /** Makes the key known; the same again changes nothing. */
  publish(key: AccessKey): Promise<void>;
  find(key: string): Promise<AccessKey | "unknown">;
  /** Those that are not over at `now`, in no order. */
  good(now: Instant): Promise<readonly AccessKey[]>;
}
