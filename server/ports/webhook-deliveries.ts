import type { Duration } from "../../core/time/duration";

/** An event on its way to one webhook. */
export interface WebhookDelivery {
  readonly virtualAccount: string;
  readonly webhook: string;
  /** The event's id, the same at each attempt. */
  readonly event: string;
  readonly body: string;
  /** From 1 on. */
  readonly attempt: number;
}

/** The way of events to webhooks: at least once, in any order. */
export interface WebhookDeliveries {
  /** Sends them all in as few calls as there can be, to arrive after that time; answers those that could not be sent. */
  sendAll(deliveries: readonly WebhookDelivery[], after: Duration): Promise<readonly WebhookDelivery[]>;
}
