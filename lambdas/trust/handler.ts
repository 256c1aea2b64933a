import { generateSigningKey } from "../../cryptography/ed25519";
import { accessTo } from "../../server/access/access";
import { roleActs } from "../../server/access/roles";
import { dynamoAccountDevices } from "../../server/adapters/dynamodb/dynamo-account-devices";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { dynamoTokens } from "../../server/adapters/dynamodb/dynamo-tokens";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { shortLivedIssuer } from "../../server/adapters/keys/short-lived-issuer";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { deviceRules } from "../../server/trust/device-refusal";
import { establishTrust } from "../../server/trust/establish-trust";
import { callersOf, clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { unreadable } from "../http/device-api";
import { httpHandler } from "../http/http-handler";
import { onBehalf } from "../http/on-behalf";
import { paths } from "../paths";
import { rootKeysNamed } from "../root-key";
import { contract } from "./contract";
import { trustRoute } from "./trust-route";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const establish = establishTrust({
  clock: clockOf(table),
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  identifiers: randomIdentifiers,
  tokens: dynamoTokens(table),
  productInstances: dynamoProductInstances(table),
  accounts: dynamoAccounts(table),
  accountDevices: dynamoAccountDevices(table),
  appointments: dynamoAppointments(table),
  alerts: dynamoAlerts(table),
  reports: dynamoReports(table),
  totalRequests: sqsTotalRequests(queueAt(environment("TOTALS_QUEUE_URL"))),
  issuerKeys: shortLivedIssuer(
    { rootKeys: rootKeysNamed(environment("ROOT_KEY")), rootRecords: dynamoRootRecords(table) },
    generateSigningKey,
  ),
  audit: dynamoAudit(table),
  deviceRules,
});

const mayAsk = onBehalf({
  callerOf: callersOf(table),
  accessTo: accessTo({ accounts: dynamoAccounts(table), users: dynamoUsers(table), roles: roleActs }),
});

export const handler = httpHandler(
  contract,
  { [`POST ${paths.trust}` as const]: trustRoute(establish, mayAsk) },
  unreadable,
);
