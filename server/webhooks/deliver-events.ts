import { type Duration, minutes, seconds } from "../../core/time/duration";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { Clock } from "../ports/clock";
import type { Metrics } from "../ports/metrics";
import type { Receivers } from "../ports/receivers";
import type { WebhookDeliveries, WebhookDelivery } from "../ports/webhook-deliveries";
import type { Webhooks } from "../ports/webhooks";

export interface DeliveryPorts {
  readonly clock: Clock;
  readonly webhooks: Webhooks;
  readonly receivers: Receivers;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly metrics: Metrics;
  /** How long to wait after the first attempt, the second, and so on; after the last the message fails. */
  readonly pauses: readonly Duration[];
}

/** Twelve attempts within two and a half hours; fifteen minutes are the longest that a queue keeps a message back. */
export const usualPauses: readonly Duration[] = [
  seconds(10),
  minutes(1),
  minutes(5),
  ...Array.from({ length: 8 }, () => minutes(15)),
];

/**
 * Posts events to the webhooks that they are for. One that is not taken is tried again, later and later, with the same id;
 * after the last attempt it is among the dead letters. Answers the deliveries that failed for good.
 */
export const deliverEvents =
  (ports: DeliveryPorts) =>
  async (deliveries: readonly Delivery<WebhookDelivery>[]): Promise<readonly FailedDelivery[]> => {
    const { failed } = await attemptEach(deliveries, (delivery) => deliver(ports, delivery));
    return failed;
  };

async function deliver(ports: DeliveryPorts, delivery: WebhookDelivery): Promise<void> {
  const { clock, webhooks, receivers, webhookDeliveries, pauses } = ports;
  const { virtualAccount, webhook: id, event, body, attempt } = delivery;
  const webhook = await webhooks.find(virtualAccount, id);
  if (webhook === "unknown") return;
  const answer = await receivers.deliver(webhook, { id: event, at: await clock.now(), body });
  ports.metrics.note("slp_webhook_deliveries_total", { outcome: answer.kind }, 1);
  if (answer.kind === "taken") return;
  const pause = pauses[attempt - 1];
  const later = { ...delivery, attempt: attempt + 1 };
  if (pause !== undefined && (await webhookDeliveries.sendAll([later], pause)).length === 0) return;
  throw new EventNotTaken(delivery, answer.reason);
}

/** A receiver does not take an event; whoever runs it has to look at it, and then the dead letter can be sent again. */
export class EventNotTaken extends Error {
  override readonly name = "EventNotTaken";
  constructor({ webhook, virtualAccount, event, attempt }: WebhookDelivery, reason: string) {
    super(
      `the webhook ${webhook} of the virtual account ${virtualAccount} did not take the event ${event} at attempt ${attempt}: ${reason}`,
    );
  }
}
