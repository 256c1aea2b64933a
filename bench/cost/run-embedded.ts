import { startDynamoDB } from "../../local/embedded/dynamodb";
import { startSqs } from "../../local/embedded/sqs";

/** A process of its own with an embedded database and queues, which tells whoever forked it where they are. */
async function main(): Promise<void> {
  const [dynamodb, sqs] = [await startDynamoDB(), await startSqs()];
  process.send?.({ dynamodb: dynamodb.endpoint, sqs: sqs.endpoint });
}

void main();
