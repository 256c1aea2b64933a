import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { Webhook, Webhooks } from "../ports/webhooks";

export type WebhookList = { readonly kind: "webhooks"; readonly webhooks: readonly Webhook[] } | UnknownAccount;

/** The webhooks of a virtual account, the oldest first. */
export const listWebhooks =
  ({ accounts, webhooks }: { readonly accounts: Accounts; readonly webhooks: Webhooks }) =>
  async (virtualAccount: string): Promise<WebhookList> =>
    (await accounts.find(virtualAccount)) === "unknown"
      ? { kind: "unknown-account" }
      : { kind: "webhooks", webhooks: await webhooks.of(virtualAccount) };
