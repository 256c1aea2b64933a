import type { Cryptography } from "../../core/document/cryptography";
import { seconds } from "../../core/time/duration";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { Accounts } from "../ports/accounts";
import type { EventBus, TellableEvent } from "../ports/event-bus";
import type { AccountEvent, EventKind } from "../ports/events";
import type { Metrics } from "../ports/metrics";
import type { RaisedEvents } from "../ports/raised-events";
import type { WebhookDeliveries, WebhookDelivery } from "../ports/webhook-deliveries";
import type { Webhooks } from "../ports/webhooks";
import { tellableEvent } from "./tellable-event";

export interface RelayPorts {
  readonly accounts: Accounts;
  readonly raisedEvents: RaisedEvents;
  readonly webhooks: Webhooks;
  readonly eventBus: EventBus;
  readonly metrics: Metrics;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly cryptography: Pick<Cryptography, "sha256">;
}

interface Relayed {
  readonly event: TellableEvent;
  readonly deliveries: readonly WebhookDelivery[];
}

/**
 * Tells the events of a batch to the bus, and sends each to the webhooks that asked for its kind. An event is written down
 * before it is told: found again it is dropped, while the message that raised it sees it through however often it has to
 * come. Answers the deliveries that have to come again.
 */
export const relayEvents =
  (ports: RelayPorts) =>
  async (deliveries: readonly Delivery<AccountEvent>[]): Promise<readonly FailedDelivery[]> => {
    const messages = deliveries.map((delivery) => ({ id: delivery.id, message: delivery }));
    const { done, failed } = await attemptEach(messages, ({ id, message }) => relay(ports, message, id));
    const relayed = done.flatMap(({ id, result }) => (result === "known" ? [] : [{ id, ...result }]));
    const unpublished = new Set(await ports.eventBus.publishAll(relayed.map(({ event }) => event)));
    const unsent = new Set(
      await ports.webhookDeliveries.sendAll(
        relayed.flatMap((one) => one.deliveries),
        seconds(0),
      ),
    );
    const untold = relayed.filter(
      ({ event, deliveries: own }) => unpublished.has(event) || own.some((one) => unsent.has(one)),
    );
    return [...failed, ...untold.map(({ id, event }) => ({ id, cause: new EventUntold(event) }))];
  };

async function relay(ports: RelayPorts, event: AccountEvent, by: string): Promise<Relayed | "known"> {
  const account = await ports.accounts.find(event.virtualAccount);
  if (account === "unknown") return "known";
  const outcome = await ports.raisedEvents.raiseOnce(event, by);
  if (outcome === "known") return "known";
  if (outcome === "raised" && isAlert(event.kind))
    ports.metrics.note("slp_alerts_raised_total", { kind: event.kind }, 1);
  const told = tellableEvent(event, account, ports.cryptography);
  const webhooks = await ports.webhooks.of(event.virtualAccount);
  const body = JSON.stringify(told.content);
  const deliveries = webhooks
    .filter(({ kinds }) => kinds.includes(event.kind))
    .map(({ id, virtualAccount }) => ({ virtualAccount, webhook: id, event: told.id, body, attempt: 1 }));
  return { event: told, deliveries };
}

const isAlert = (kind: EventKind): boolean => kind !== "report-accepted" && kind !== "report-refused";

/** The bus or the queue did not take an event; it is told again, to those who have it already too. */
export class EventUntold extends Error {
  override readonly name = "EventUntold";
  constructor({ id, kind }: TellableEvent) {
    super(`the event ${id} (${kind}) could not be handed on to all who listen; this is tried again`);
  }
}
