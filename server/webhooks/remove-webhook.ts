import { record } from "../audit/record";
import type { WebhookPorts } from "./add-webhook";

export interface WebhookRemoval {
  readonly virtualAccount: string;
  readonly webhook: string;
  readonly actor: string;
}

/** Removes a webhook of the account; what is on its way to it is dropped. */
export const removeWebhook =
  (ports: WebhookPorts) =>
  async ({ virtualAccount, webhook, actor }: WebhookRemoval): Promise<"removed" | "unknown"> => {
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    const found = await ports.webhooks.find(virtualAccount, webhook);
    if (account === "unknown" || found === "unknown") return "unknown";
    await ports.webhooks.remove(virtualAccount, webhook);
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "remove webhook",
      subject: webhook,
      outcome: "accepted",
    });
    return "removed";
  };
