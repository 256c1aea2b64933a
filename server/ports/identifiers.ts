import type { Instant } from "../../core/time/instant";

/** Makes names that nobody can guess and that never come twice. */
export interface Identifiers {
  /** Decimal digits of a whole number from 1 to 2^53 − 1, so that no client loses digits. */
  poll(): string;
  /** A ULID: unique, and sorted by `at`. */
  ulid(at: Instant): string;
  /** A registration ID token (TRU-1). */
  token(): string;
  virtualAccount(): string;
  /** Of a user, which is the client id of its access tokens too. */
  user(): string;
  trustCode(): string;
}
