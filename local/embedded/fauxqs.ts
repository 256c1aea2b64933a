import { createRequire, findPackageJSON } from "node:module";

export interface ReceivedMessage {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly MD5OfBody: string;
  readonly Body: string;
}

/** As much of a queue of fauxqs as an event source needs. */
export interface Queue {
  readonly arn: string;
  readonly messages: readonly { readonly body: string }[];
  /** Those that are kept back; `delayUntil` in milliseconds. */
  readonly delayedMessages: readonly { readonly body: string; readonly delayUntil?: number }[];
  readonly inflightMessages: ReadonlyMap<
    string,
    { readonly message: { readonly body: string; readonly sentTimestamp: number } }
  >;
  persistence: Persistence | undefined;
  /** Takes up to `most` messages; one that was received too often goes to its dead-letter queue instead. */
  dequeue(
    most: number,
    visibilitySeconds: number,
    deadLetterQueue: (arn: string) => Queue | undefined,
  ): ReceivedMessage[];
  deleteMessage(receipt: string): boolean;
  setAttributes(attributes: Readonly<Record<string, string>>): void;
}

export interface Store {
  persistence: Persistence | undefined;
  allQueues(): Iterable<Queue>;
  getQueueByName(name: string): Queue | undefined;
  getQueueByArn(arn: string): Queue | undefined;
  createQueue(name: string, url: string, arn: string, attributes: Readonly<Record<string, string>>): Queue;
}

interface Persistence {
  loadSqsQueues(store: Store): void;
  close(): void;
}

interface Fauxqs {
  readonly SqsStore: new () => Store;
  readonly SnsStore: new () => object;
  readonly S3Store: new () => object;
  readonly PersistenceManager: new (directory: string) => Persistence;
  buildApp(options: { logger: boolean; stores: { sqsStore: Store; snsStore: object; s3Store: object } }): {
    listen(options: { host: string; port: number }): Promise<string>;
    close(): Promise<void>;
  };
}

/**
 * The parts of fauxqs from their own modules: its public `startFauxqs` keeps data on disk but listens on every interface,
 * its public `buildApp` listens where it is told but keeps nothing.
 */
export function loadFauxqs(): Fauxqs {
  const packageJson = findPackageJSON("fauxqs", __filename);
  if (packageJson === undefined) throw new Error("The package fauxqs is not installed: run npm ci.");
  const load = createRequire(packageJson);
  return {
    ...load("./dist/app.js"),
    ...load("./dist/sqs/sqsStore.js"),
    ...load("./dist/sns/snsStore.js"),
    ...load("./dist/s3/s3Store.js"),
    ...load("./dist/persistence.js"),
  };
}
