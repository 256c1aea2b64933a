import type { AcknowledgementRequest, AcknowledgementRequests } from "../../ports/acknowledgement-request";
import type { AccountEvent, Events } from "../../ports/events";
import type { Submission, Submissions } from "../../ports/submission";
import type { TotalRequest, TotalRequests } from "../../ports/total-requests";
import type { WebhookDeliveries, WebhookDelivery } from "../../ports/webhook-deliveries";
import type { MemoryQueue } from "./memory-queue";

export const memorySubmissions = (queue: MemoryQueue<Submission>): Submissions => ({
  async sendAll(parts) {
    queue.send(parts);
  },
});

export const memoryAcknowledgementRequests = (queue: MemoryQueue<AcknowledgementRequest>): AcknowledgementRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});

export const memoryTotalRequests = (queue: MemoryQueue<TotalRequest>): TotalRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});

export const memoryEvents = (queue: MemoryQueue<AccountEvent>): Events => ({
  async sendAll(events) {
    queue.send(events);
    return [];
  },
});

/** In memory nothing has to wait: what is sent for later is there at once. */
export const memoryWebhookDeliveries = (queue: MemoryQueue<WebhookDelivery>): WebhookDeliveries => ({
  async sendAll(deliveries) {
    queue.send(deliveries);
    return [];
  },
});
