import { mostMessageBytes, queues } from "../../lambdas/topology";
import { loadFauxqs, type Queue, type ReceivedMessage, type Store } from "./fauxqs";

export interface TakenMessage extends ReceivedMessage {
  /** In milliseconds of Unix time. */
  readonly sentAt: number;
}

export interface EmbeddedSqs {
  readonly endpoint: string;
  queueUrl(name: string): string;
  /** The bodies of the messages of a queue, those being worked on too, those kept back not; a name that the topology does not have is an Error. */
  waiting(name: string): readonly string[];
  /** In how many milliseconds the first of the messages that are kept back arrives; not at all where there is none. */
  untilNext(): number | undefined;
  /**
   * Takes up to `most` messages, at most 10; those that are not removed are taken again next time, and one that was taken
   * too often goes to its dead-letter queue instead.
   */
  receive(name: string, most: number): readonly TakenMessage[];
  remove(name: string, receipt: string): void;
  close(): Promise<void>;
}

/**
 * A message is out of sight for no time at all: a queue has one reader, so that what failed, or was being worked on when the
 * system died, is there at the next look. (With data on disk, fauxqs 2.4.1 throws when a message is to be seen again.)
 */
const visibilitySeconds = 0;

/**
 * Starts the SQS API on 127.0.0.1 with the queues of the topology and their dead-letter queues, kept in `directory` or,
 * without one, in memory.
 */
export async function startSqs(directory?: string): Promise<EmbeddedSqs> {
  const fauxqs = loadFauxqs();
  const store = new fauxqs.SqsStore();
  const persistence = directory === undefined ? undefined : new fauxqs.PersistenceManager(directory);
  persistence?.loadSqsQueues(store);
  store.persistence = persistence;
  const app = fauxqs.buildApp({
    logger: false,
    stores: { sqsStore: store, snsStore: new fauxqs.SnsStore(), s3Store: new fauxqs.S3Store() },
  });
  const endpoint = await app.listen({ host: "127.0.0.1", port: 0 });
  for (const queue of store.allQueues()) queue.persistence = persistence;
  const queueUrl = (name: string): string => `${endpoint}/000000000000/${name}`;
  createQueues(store, queueUrl);

  const queue = (name: string): Queue => {
    const found = store.getQueueByName(name);
    if (!found) throw new Error(`There is no queue "${name}": the topology has ${Object.keys(queues).join(", ")}.`);
    return found;
  };
  return {
    endpoint,
    queueUrl,
    waiting: (name) => {
      const { messages, inflightMessages, delayedMessages } = queue(name);
      const due = delayedMessages.filter(({ delayUntil = 0 }) => delayUntil <= Date.now());
      const worked = [...inflightMessages.values()].map(({ message }) => message);
      return [...messages, ...due, ...worked].map(({ body }) => body);
    },
    untilNext: () => {
      const arrivals = [...store.allQueues()].flatMap(({ delayedMessages }) =>
        delayedMessages.map(({ delayUntil = 0 }) => delayUntil - Date.now()),
      );
      return arrivals.length === 0 ? undefined : Math.max(0, Math.min(...arrivals));
    },
    receive: (name, most) => {
      const from = queue(name);
      const taken = from.dequeue(most, visibilitySeconds, (arn) => store.getQueueByArn(arn));
      return taken.map((message) => ({
        ...message,
        sentAt: from.inflightMessages.get(message.ReceiptHandle)?.message.sentTimestamp ?? Date.now(),
      }));
    },
    remove: (name, receipt) => void queue(name).deleteMessage(receipt),
    close: async () => {
      await app.close();
      persistence?.close();
    },
  };
}

function createQueues(store: Store, queueUrl: (name: string) => string): void {
  const create = (name: string, attributes: Readonly<Record<string, string>>): Queue => {
    const arn = `arn:aws:sqs:us-east-1:000000000000:${name}`;
    const queue = store.getQueueByName(name) ?? store.createQueue(name, queueUrl(name), arn, {});
    queue.setAttributes({ MaximumMessageSize: String(mostMessageBytes), ...attributes });
    return queue;
  };
  for (const { name, deadLetterQueue, maxReceiveCount } of Object.values(queues)) {
    const { arn } = create(deadLetterQueue, {});
    create(name, { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn, maxReceiveCount }) });
  }
}
