import type { Instant } from "../../core/time/instant";

/** An event as everybody outside gets it. */
export interface TellableEvent {
  /** The same whenever it is told. */
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  /** `type`, `timestamp` and `data`, to be written as JSON. */
  readonly content: object;
}

/** Tells events to other systems of whoever runs the server. */
export interface EventBus {
  /** Publishes them in as few calls as there can be; an empty list is no call. Answers those that it did not take. */
  publishAll(events: readonly TellableEvent[]): Promise<readonly TellableEvent[]>;
}
