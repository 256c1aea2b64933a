import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { QueueName } from "../../lambdas/contract";
import { unfinishedMessages } from "../../server/adapters/sqs/unfinished-messages";

export interface DeadLetter {
  readonly id: string;
  readonly body: string;
  readonly sentAt: string;
}

/** The dead letters of one queue. */
export class DeadLetterQueue {
  constructor(
    private readonly client: SQSClient,
    readonly name: QueueName,
    private readonly queue: string,
    private readonly deadLetters: string,
    /** For how many seconds a message that was looked at is out of sight. */
    private readonly visibility: number,
  ) {}

  /** How many there are, as far as SQS knows, those that somebody just looked at too. */
  count(): Promise<number> {
    return unfinishedMessages(this.client, [this.deadLetters]);
  }

  /** Up to so many of them, which stay. */
  async look(most: number): Promise<readonly DeadLetter[]> {
    const seen = new Map<string, DeadLetter>();
    for (;;) {
      const fresh = (await this.#receive()).filter(({ id }) => !seen.has(id));
      for (const { receipt: _, ...letter } of fresh) seen.set(letter.id, letter);
      if (fresh.length === 0 || seen.size >= most) return [...seen.values()].slice(0, most);
    }
  }

  /**
   * Sends up to so many back to the queue that they come from, each before it is deleted here: whatever happens in between,
   * none is lost, and work on one that comes twice does nothing twice. One that fails again while this runs is left alone.
   */
  async redrive(most: number): Promise<number> {
    const bound = Math.min(most, await this.count());
    let redriven = 0;
    while (redriven < bound) {
      // Those that somebody looked at just now are back in sight a moment later.
      const letters = await this.#receive(this.visibility + 1);
      if (letters.length === 0) break;
      for (const { body, receipt } of letters.slice(0, bound - redriven)) {
        await this.client.send(new SendMessageCommand({ QueueUrl: this.queue, MessageBody: body }));
        await this.client.send(new DeleteMessageCommand({ QueueUrl: this.deadLetters, ReceiptHandle: receipt }));
        redriven += 1;
      }
    }
    return redriven;
  }

  async #receive(patience = 0): Promise<readonly (DeadLetter & { readonly receipt: string })[]> {
    const { Messages = [] } = await this.client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.deadLetters,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: this.visibility,
        WaitTimeSeconds: patience,
        MessageSystemAttributeNames: ["SentTimestamp"],
      }),
    );
    return Messages.map(letterOf);
  }
}

const letterOf = ({ MessageId = "", Body = "", ReceiptHandle = "", Attributes = {} }: Message) => ({
  id: MessageId,
  body: Body,
  receipt: ReceiptHandle,
  sentAt: new Date(Number(Attributes.SentTimestamp ?? 0)).toISOString(),
});
