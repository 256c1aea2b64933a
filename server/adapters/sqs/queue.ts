import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Duration } from "../../../core/time/duration";

const mostEntries = 10;
/** SQS takes 1 MiB a call; some of it is left for the call itself. */
const mostBytes = 1_000_000;

/** A standard queue that messages go to. */
export class Queue {
  constructor(
    private readonly client: SQSClient,
    private readonly url: string,
  ) {}

  /** Sends the bodies in as few calls as SQS allows, to arrive after at most fifteen minutes; answers the indexes of those that it did not take. */
  async sendAll(bodies: readonly string[], after?: Duration): Promise<readonly number[]> {
    const unsent = await Promise.all(inCalls(bodies).map((entries) => this.#send(entries, after)));
    return unsent.flat();
  }

  async #send(entries: readonly Entry[], after?: Duration): Promise<readonly number[]> {
    const { Failed } = await this.client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.url,
        Entries: entries.map(({ index, body }) => ({
          Id: String(index),
          MessageBody: body,
          ...(after !== undefined && { DelaySeconds: after }),
        })),
      }),
    );
    return (Failed ?? []).map(({ Id }) => Number(Id));
  }
}

interface Entry {
  readonly index: number;
  readonly body: string;
}

function inCalls(bodies: readonly string[]): readonly (readonly Entry[])[] {
  const calls: Entry[][] = [];
  let room = 0;
  bodies.forEach((body, index) => {
    const size = Buffer.byteLength(body, "utf8");
    const call = calls.at(-1);
    if (call && call.length < mostEntries && size <= room) {
      call.push({ index, body });
      room -= size;
    } else {
      calls.push([{ index, body }]);
      room = mostBytes - size;
    }
  });
  return calls;
}
