import { ed25519 } from "../../cryptography/ed25519";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoRaisedEvents } from "../../server/adapters/dynamodb/dynamo-raised-events";
import { dynamoWebhooks } from "../../server/adapters/dynamodb/dynamo-webhooks";
import { readEvent } from "../../server/adapters/sqs/sqs-events";
import { sqsWebhookDeliveries } from "../../server/adapters/sqs/sqs-webhook-deliveries";
import { relayEvents } from "../../server/events/relay-events";
import { batchHandler } from "../batch-handler";
import { queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { metrics } from "../metrics";
import { contract } from "./contract";
import { eventBusNamed } from "./event-bus";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const relay = relayEvents({
  accounts: dynamoAccounts(table),
  metrics,
  raisedEvents: dynamoRaisedEvents(table),
  webhooks: dynamoWebhooks(table),
  eventBus: eventBusNamed(environment("EVENT_BUS")),
  webhookDeliveries: sqsWebhookDeliveries(queueAt(environment("WEBHOOKS_QUEUE_URL"))),
  cryptography: ed25519,
});

export const handler = batchHandler(contract, readEvent, relay);
