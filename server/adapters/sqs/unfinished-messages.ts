import { GetQueueAttributesCommand, type QueueAttributeName, type SQSClient } from "@aws-sdk/client-sqs";

const counted = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const satisfies readonly QueueAttributeName[];

/** How many messages of the queues wait or are worked on, as far as SQS knows: on AWS it may be behind for seconds. */
export async function unfinishedMessages(client: SQSClient, urls: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    urls.map(async (QueueUrl) => {
      const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...counted] });
      const { Attributes = {} } = await client.send(asked);
      return counted.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
