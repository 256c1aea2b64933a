import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe } from "vitest";
import { readAcknowledgementRequest } from "../../server/adapters/sqs/acknowledgement-request-message";
import { Queue } from "../../server/adapters/sqs/queue";
import { sqsAcknowledgementRequests } from "../../server/adapters/sqs/sqs-acknowledgement-requests";
import { readEvent, sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsSubmissions } from "../../server/adapters/sqs/sqs-submissions";
import { readTotalRequest, sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { readWebhookDelivery, sqsWebhookDeliveries } from "../../server/adapters/sqs/sqs-webhook-deliveries";
import { readSubmission } from "../../server/adapters/sqs/submission-message";
import { describeAcknowledgementRequests } from "./describe-acknowledgement-requests";
import { describeEvents, describeWebhookDeliveries } from "./describe-events";
import { describeSubmissions } from "./describe-submissions";
import { describeTotalRequests } from "./describe-total-requests";
import { fresh } from "./fixtures";

describe("on fauxqs", () => {
  let client: SQSClient;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { buildApp } = await import("fauxqs");
    const app = buildApp({ logger: false });
    client = new SQSClient({
      endpoint: await app.listen({ host: "127.0.0.1", port: 0 }),
      region: "us-east-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
      useQueueUrlAsEndpoint: false,
    });
    close = () => app.close();
  });
  afterAll(async () => {
    client.destroy();
    await close();
  });

  const createQueue = async (): Promise<string> => {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: fresh("queue") }));
    return QueueUrl ?? "";
  };

  /** Takes everything that waits in the queue out of it. */
  const receive = async (QueueUrl: string): Promise<readonly string[]> => {
    const bodies: string[] = [];
    for (;;) {
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return bodies;
      bodies.push(...Messages.map(({ Body }) => Body ?? ""));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: Messages.map(entry) }));
    }
  };

  describeSubmissions("fauxqs", async () => {
    const url = await createQueue();
    const submissions = sqsSubmissions(new Queue(client, url));
    return { submissions, received: async () => (await receive(url)).map(readSubmission) };
  });

  describeAcknowledgementRequests("fauxqs", async () => {
    const url = await createQueue();
    const requests = sqsAcknowledgementRequests(new Queue(client, url));
    return { requests, received: async () => (await receive(url)).map(readAcknowledgementRequest) };
  });

  describeTotalRequests("fauxqs", async () => {
    const url = await createQueue();
    const requests = sqsTotalRequests(new Queue(client, url));
    return { requests, received: async () => (await receive(url)).map(readTotalRequest) };
  });

  describeEvents("fauxqs", async () => {
    const url = await createQueue();
    return { events: sqsEvents(new Queue(client, url)), received: async () => (await receive(url)).map(readEvent) };
  });

  describeWebhookDeliveries("fauxqs", async () => {
    const url = await createQueue();
    const deliveries = sqsWebhookDeliveries(new Queue(client, url));
    return { deliveries, received: async () => (await receive(url)).map(readWebhookDelivery) };
  });
});

const entry = ({ MessageId, ReceiptHandle }: Message) => ({ Id: MessageId, ReceiptHandle });
