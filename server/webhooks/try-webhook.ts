import { seconds } from "../../core/time/duration";
import { formatInstant } from "../../core/time/instant";
import type { WebhookDeliveries } from "../ports/webhook-deliveries";
import type { WebhookPorts } from "./add-webhook";

export interface TrialPorts extends WebhookPorts {
  readonly webhookDeliveries: WebhookDeliveries;
}

export type TrialOutcome = { readonly kind: "sent"; readonly event: string } | { readonly kind: "unknown" };

/** Sends an event that means nothing to one webhook, so that its receiver can be tried. */
export const tryWebhook =
  (ports: TrialPorts) =>
  async (virtualAccount: string, webhook: string): Promise<TrialOutcome> => {
    const now = await ports.clock.now();
    if ((await ports.webhooks.find(virtualAccount, webhook)) === "unknown") return { kind: "unknown" };
    const event = `evt_${ports.identifiers.ulid(now)}`;
    const body = JSON.stringify({ type: "test", timestamp: formatInstant(now), data: { webhook } });
    const delivery = { virtualAccount, webhook, event, body, attempt: 1 };
    const unsent = await ports.webhookDeliveries.sendAll([delivery], seconds(0));
    if (unsent.length > 0) throw new TrialUnsent(webhook);
    return { kind: "sent", event };
  };

/** The queue did not take the event of a trial. */
export class TrialUnsent extends Error {
  override readonly name = "TrialUnsent";
  constructor(webhook: string) {
    super(`the queue did not take an event for the webhook ${webhook}: ask again`);
  }
}
