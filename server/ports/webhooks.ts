import type { Instant } from "../../core/time/instant";
import type { EventKind } from "./events";

/** A receiver of a virtual account's events. */
export interface Webhook {
  readonly id: string;
  readonly virtualAccount: string;
  readonly url: string;
  readonly kinds: readonly EventKind[];
  /** What deliveries are signed with, `whsec_` and base64; it is shown once and never told again. */
  readonly secret: string;
  readonly addedAt: Instant;
}

export interface Webhooks {
  add(webhook: Webhook): Promise<void>;
  /** Those of a virtual account, by the time when they were added. */
  of(virtualAccount: string): Promise<readonly Webhook[]>;
  find(virtualAccount: string, id: string): Promise<Webhook | "unknown">;
  /** Removes it if it is there. */
  remove(virtualAccount: string, id: string): Promise<void>;
}
