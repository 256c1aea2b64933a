import type { AcknowledgementRequest, AcknowledgementRequests } from "../../ports/acknowledgement-request";
import type { AccountEvent, Events } from "../../ports/events";
import type { Submission, Submissions } from "../../ports/submission";
import type { TotalRequest, TotalRequests } from "../../ports/total-requests";
import type { WebhookDeliveries, WebhookDelivery } from "../../ports/webhook-deliveries";

/** Where messages of memory are sent to. */
interface Outbox<Message> {
  send(messages: readonly Message[]): void;
}

export const memorySubmissions = (queue: Outbox<Submission>): Submissions => ({
  async sendAll(parts) {
    queue.send(parts);
  },
});

export const memoryAcknowledgementRequests = (queue: Outbox<AcknowledgementRequest>): AcknowledgementRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});

export const memoryTotalRequests = (queue: Outbox<TotalRequest>): TotalRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});

export const memoryEvents = (queue: Outbox<AccountEvent>): Events => ({
  async sendAll(events) {
    queue.send(events);
    return [];
  },
});

/** In memory nothing has to wait: what is sent for later is there at once. */
export const memoryWebhookDeliveries = (queue: Outbox<WebhookDelivery>): WebhookDeliveries => ({
  async sendAll(deliveries) {
    queue.send(deliveries);
    return [];
  },
});
