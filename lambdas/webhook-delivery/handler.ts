import { dynamoWebhooks } from "../../server/adapters/dynamodb/dynamo-webhooks";
import { readWebhookDelivery, sqsWebhookDeliveries } from "../../server/adapters/sqs/sqs-webhook-deliveries";
import { httpsReceivers } from "../../server/adapters/webhooks/https-receivers";
import { deliverEvents, usualPauses } from "../../server/webhooks/deliver-events";
import { batchHandler } from "../batch-handler";
import { clockOf, isForTests, isOneMachine, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { metrics } from "../metrics";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const deliver = deliverEvents({
  clock: clockOf(table),
  metrics,
  webhooks: dynamoWebhooks(table),
  receivers: httpsReceivers({ mayStayHere: isOneMachine() }),
  webhookDeliveries: sqsWebhookDeliveries(queueAt(environment("WEBHOOKS_QUEUE_URL"))),
  // Where a test moves the clock nothing waits for real time: what is not taken comes again at once.
  pauses: isForTests() ? [] : usualPauses,
});

export const handler = batchHandler(contract, readWebhookDelivery, deliver);
