import { accessWithin } from "../../server/access/access";
import { roleActs } from "../../server/access/roles";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { dynamoWebhooks } from "../../server/adapters/dynamodb/dynamo-webhooks";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { sqsWebhookDeliveries } from "../../server/adapters/sqs/sqs-webhook-deliveries";
import { addWebhook } from "../../server/webhooks/add-webhook";
import { listWebhooks } from "../../server/webhooks/list-webhooks";
import { removeWebhook } from "../../server/webhooks/remove-webhook";
import { tryWebhook } from "../../server/webhooks/try-webhook";
import { callersOf, clockOf, isOneMachine, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { type Route, virtualAccountRoute } from "../http/virtual-account-route";
import { paths } from "../paths";
import { contract } from "./contract";
import { addWebhookRoute, listWebhooksRoute, removeWebhookRoute, tryWebhookRoute } from "./webhook-routes";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  identifiers: randomIdentifiers,
  accounts: dynamoAccounts(table),
  audit: dynamoAudit(table),
  users: dynamoUsers(table),
  webhooks: dynamoWebhooks(table),
  webhookDeliveries: sqsWebhookDeliveries(queueAt(environment("WEBHOOKS_QUEUE_URL"))),
  urlRules: { mayStayHere: isOneMachine() },
};
const gate = { callerOf: callersOf(table), accessWithin: accessWithin({ ...ports, roles: roleActs }) };
const changing = (route: Route) => virtualAccountRoute(gate, "change", route);

export const handler = httpHandler(contract, {
  [`GET ${paths.webhooks}` as const]: virtualAccountRoute(gate, "see", listWebhooksRoute(listWebhooks(ports))),
  [`POST ${paths.webhooks}` as const]: changing(addWebhookRoute(addWebhook(ports))),
  [`DELETE ${paths.webhook}` as const]: changing(removeWebhookRoute(removeWebhook(ports))),
  [`POST ${paths.webhookTrial}` as const]: changing(tryWebhookRoute(tryWebhook(ports))),
});
