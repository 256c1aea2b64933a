import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Delivery, FailedDelivery } from "../server/delivery";
import type { Contract, QueueTrigger } from "./contract";
import { failureLine } from "./failure-line";
import { metrics, tellMetrics } from "./metrics";

/**
 * Hands a batch to `work` and answers the messages that failed, so that only those come again. A message that `read` does
 * not understand has failed too: after enough deliveries it is among the dead letters.
 */
export function batchHandler<Message>(
  { name, trigger: { queue } }: Contract & { readonly trigger: QueueTrigger },
  read: (body: string) => Message,
  work: (deliveries: readonly Delivery<Message>[]) => Promise<readonly FailedDelivery[]>,
  log: (line: string) => void = console.error,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const workOrLog = async (deliveries: readonly Delivery<Message>[]): Promise<readonly FailedDelivery[]> => {
    try {
      return await work(deliveries);
    } catch (cause) {
      log(failureLine(name, { what: `batch of ${queue}`, id: deliveries[0]?.id ?? "", cause }));
      throw cause;
    }
  };
  return async ({ Records }) => {
    const started = Date.now();
    const unread: FailedDelivery[] = [];
    const deliveries = Records.flatMap(({ messageId: id, body }): Delivery<Message>[] => {
      try {
        return [{ id, message: read(body) }];
      } catch (cause) {
        unread.push({ id, cause });
        return [];
      }
    });
    const failed = [...unread, ...(deliveries.length > 0 ? await workOrLog(deliveries) : [])];
    for (const failure of failed) log(failureLine(name, { what: `message of ${queue}`, ...failure }));
    const oldest = Math.min(...Records.map(({ attributes }) => Number(attributes.SentTimestamp)));
    metrics.note("slp_message_age_seconds", { queue }, Math.max(0, started - oldest) / 1_000);
    metrics.note("slp_batch_duration_seconds", { function: name }, (Date.now() - started) / 1_000);
    tellMetrics();
    return { batchItemFailures: failed.map(({ id: itemIdentifier }) => ({ itemIdentifier })) };
  };
}
