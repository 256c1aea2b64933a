import type { AccountPorts } from "../account/create-account";
import type { UnknownAccount } from "../account/unknown-account";
import { record } from "../audit/record";
import type { VirtualAccount } from "../ports/accounts";
import type { EventKind } from "../ports/events";
import type { Webhook, Webhooks } from "../ports/webhooks";
import { type UrlRules, webhookUrlRefusal } from "./webhook-url";

export interface WebhookPorts extends AccountPorts {
  readonly webhooks: Webhooks;
  readonly urlRules: UrlRules;
}

export interface WebhookRequest {
  readonly virtualAccount: string;
  readonly url: string;
  readonly kinds: readonly EventKind[];
  readonly actor: string;
}

export type WebhookOutcome =
  | { readonly kind: "added"; readonly webhook: Webhook }
  | { readonly kind: "refused"; readonly message: string }
  | UnknownAccount;

/** So many webhooks a virtual account: each event is sent to all of them. */
const most = 10;

/**
 * Adds a receiver of the account's events. That somebody wants to hear of accepted reports is noted with the account first:
 * nobody else pays for telling them, and after a crash between the two the note does no harm.
 */
export const addWebhook =
  (ports: WebhookPorts) =>
  async ({ virtualAccount, url, kinds, actor }: WebhookRequest): Promise<WebhookOutcome> => {
    const now = await ports.clock.now();
    const message = webhookUrlRefusal(url, ports.urlRules);
    if (message !== "none") return { kind: "refused", message };
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    if ((await ports.webhooks.of(virtualAccount)).length >= most) {
      return {
        kind: "refused",
        message: `This virtual account has ${most} webhooks, which are the most; remove one first.`,
      };
    }
    if (kinds.includes("report-accepted")) await tellAccepted(ports, account);
    const webhook: Webhook = {
      id: ports.identifiers.ulid(now),
      virtualAccount,
      url,
      kinds: [...new Set(kinds)],
      secret: `whsec_${Buffer.from(ports.identifiers.token(), "base64url").toString("base64")}`,
      addedAt: now,
    };
    await ports.webhooks.add(webhook);
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "add webhook",
      subject: `${webhook.id} at ${new URL(url).origin} for ${webhook.kinds.join(", ")}`,
      outcome: "accepted",
    });
    return { kind: "added", webhook };
  };

async function tellAccepted({ accounts }: WebhookPorts, found: VirtualAccount): Promise<void> {
  for (let account: VirtualAccount | "unknown" = found; account !== "unknown" && !account.tellsAccepted; ) {
    await accounts.save({ ...account, tellsAccepted: true, version: account.version + 1 });
    account = await accounts.find(found.id);
  }
}
