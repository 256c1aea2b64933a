import type { Duration } from "../core/time/duration";

/** What a function is told about its surroundings; the stage gives the values. */
export type EnvironmentName =
  | "TABLE_NAME"
  | "REPORTS_QUEUE_URL"
  | "ACKNOWLEDGEMENTS_QUEUE_URL"
  | "TOTALS_QUEUE_URL"
  | "EVENTS_QUEUE_URL"
  | "WEBHOOKS_QUEUE_URL"
  | "EVENT_BUS"
  | "ROOT_KEY";

export const queueNames = ["reports", "acknowledgements", "totals", "events", "webhooks"] as const;
export type QueueName = (typeof queueNames)[number];

/** What a function does to items of the table; nothing else is granted. */
export type TableAction = "BatchGetItem" | "BatchWriteItem" | "DeleteItem" | "GetItem" | "PutItem" | "Query" | "Scan";

/**
 * Who may call: devices prove themselves by token or signature, users by an access token that the function checks,
 * administrators by their AWS identity, which the gateway checks.
 */
export type Access = "devices" | "users" | "administrators";

export interface HttpTrigger {
  readonly kind: "http";
  readonly access: Access;
  /** As API Gateway names them: `POST /path/{parameter}`. */
  readonly routes: readonly string[];
}

export interface QueueTrigger {
  readonly kind: "queue";
  readonly queue: QueueName;
  readonly batchSize: number;
  /** How long a batch may wait to fill. */
  readonly window: Duration;
  /** How many batches are worked on at once. */
  readonly concurrency: number;
}

/** Runs by itself, every so often. */
export interface ScheduleTrigger {
  readonly kind: "schedule";
  readonly every: Duration;
}

/** All that the deployment and the local system know about a function. */
export interface Contract<Name extends EnvironmentName = EnvironmentName> {
  readonly name: string;
  /** A sentence that ends an alarm: whom its failure hurts, and how. */
  readonly purpose: string;
  readonly environment: readonly Name[];
  readonly timeout: Duration;
  /** MiB; processor time grows with it. */
  readonly memory: number;
  readonly trigger: HttpTrigger | QueueTrigger | ScheduleTrigger;
  readonly grants: {
    readonly table: readonly TableAction[];
    readonly send?: readonly QueueName[];
    /** Asks how many messages a queue has. */
    readonly count?: readonly QueueName[];
    /** `read` is the public half, `sign` also certifies keys. */
    readonly rootKey?: "read" | "sign";
    readonly eventBus?: "publish";
  };
  /** Deployed only where the server is started for tests. */
  readonly onlyForTests?: true;
}
