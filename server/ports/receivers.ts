import type { Instant } from "../../core/time/instant";
import type { Webhook } from "./webhooks";

export interface SignedBody {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

export type ReceiverAnswer =
  | { readonly kind: "taken" }
  | {
      readonly kind: "not-taken";
      /** A clause, without the URL: it may be a secret of its own. */
      readonly reason: string;
    };

/** What stands behind the URLs of webhooks. */
export interface Receivers {
  /** Posts the body, signed with the webhook's secret as Standard Webhooks says. */
  deliver(webhook: Pick<Webhook, "url" | "secret">, signed: SignedBody): Promise<ReceiverAnswer>;
}
