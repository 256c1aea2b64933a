import * as z from "zod/mini";
import type { WebhookDeliveries, WebhookDelivery } from "../../ports/webhook-deliveries";
import { wholeNumber } from "../shapes";
import { readMessage, writeMessage } from "./message";
import type { Queue } from "./queue";

const shape = z.object({
  virtualAccount: z.string(),
  webhook: z.string(),
  event: z.string(),
  body: z.string(),
  attempt: wholeNumber,
});

export const sqsWebhookDeliveries = (queue: Queue): WebhookDeliveries => ({
  async sendAll(deliveries, after) {
    const unsent = new Set(await queue.sendAll(deliveries.map(writeMessage), after));
    return deliveries.filter((_, index) => unsent.has(index));
  },
});

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export const readWebhookDelivery = (body: string): WebhookDelivery => readMessage(shape, body);
