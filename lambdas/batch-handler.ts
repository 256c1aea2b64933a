import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Delivery, FailedDelivery } from "../server/delivery";
import type { Contract } from "./contract";
import { failureLine } from "./failure-line";

/**
 * Hands a batch to `work` and answers the messages that failed, so that only those come again. A message that `read` does
 * not understand has failed too: after enough deliveries it is among the dead letters.
 */
export function batchHandler<Message>(
  { name }: Contract,
  read: (body: string) => Message,
  work: (deliveries: readonly Delivery<Message>[]) => Promise<readonly FailedDelivery[]>,
  log: (line: string) => void = console.error,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const unread: FailedDelivery[] = [];
    const deliveries = Records.flatMap(({ messageId: id, body }): Delivery<Message>[] => {
      try {
        return [{ id, message: read(body) }];
      } catch (cause) {
        unread.push({ id, cause });
        return [];
      }
    });
    const failed = [...unread, ...(deliveries.length > 0 ? await work(deliveries) : [])];
    for (const failure of failed) log(failureLine(name, failure));
    return { batchItemFailures: failed.map(({ id: itemIdentifier }) => ({ itemIdentifier })) };
  };
}
