import * as z from "zod/mini";
import type { QueueTrigger } from "../lambdas/contract";
import type { EmbeddedSqs, TakenMessage } from "./embedded/sqs";
import type { Handler } from "./function/load-function";

/** A function that works on a queue. */
export interface Worker {
  readonly name: string;
  readonly trigger: QueueTrigger;
  readonly handler: Handler;
}

export type TellFault = (functionName: string, error: unknown) => void;

const batchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * Hands the messages of the queues to the functions that work on them; at rest it does nothing at all, but that it looks again
 * when a message that was kept back arrives.
 */
export class EventSources {
  #working: Promise<void> | undefined;
  #closed = false;
  #next: NodeJS.Timeout | undefined;

  constructor(
    private readonly sqs: EmbeddedSqs,
    private readonly workers: readonly Worker[],
    private readonly tellFault: TellFault,
  ) {}

  /** Starts work on whatever waits; whoever calls does not wait for it. */
  wake(): void {
    this.#working ??= this.#workUntilEmpty().finally(() => {
      this.#working = undefined;
      this.#wakeForNext();
    });
  }

  #wakeForNext(): void {
    clearTimeout(this.#next);
    const pause = this.#closed ? undefined : this.sqs.untilNext();
    this.#next = pause === undefined ? undefined : setTimeout(() => this.wake(), pause).unref();
  }

  /** Until nothing waits and nothing is worked on. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Until what is being worked on is done; what still waits stays in its queue. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#next);
    await this.#working;
  }

  async #workUntilEmpty(): Promise<void> {
    const busy = () => this.workers.find(({ trigger }) => this.sqs.waiting(trigger.queue).length > 0);
    for (let worker = busy(); worker && !this.#closed; worker = busy()) await this.#workOn(worker);
  }

  async #workOn({ name, trigger: { queue, batchSize }, handler }: Worker): Promise<void> {
    const messages = this.sqs.receive(queue, batchSize);
    if (messages.length === 0) return;
    const failed = await this.#failuresOf(name, handler, messages);
    for (const { MessageId, ReceiptHandle } of messages) {
      if (!failed.has(MessageId)) this.sqs.remove(queue, ReceiptHandle);
    }
  }

  async #failuresOf(name: string, handler: Handler, messages: readonly TakenMessage[]): Promise<Set<string>> {
    try {
      const { batchItemFailures } = z.parse(batchAnswer, await handler({ Records: messages.map(record) }));
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch (error) {
      this.tellFault(name, error);
      return new Set(messages.map(({ MessageId }) => MessageId));
    }
  }
}

const record = (message: TakenMessage) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  md5OfBody: message.MD5OfBody,
  attributes: { SentTimestamp: String(message.sentAt) },
  messageAttributes: {},
  eventSource: "aws:sqs",
  awsRegion: "us-east-1",
});
