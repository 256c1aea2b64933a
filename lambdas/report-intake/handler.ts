import { ed25519 } from "../../cryptography/ed25519";
import { accessTo } from "../../server/access/access";
import { roleActs } from "../../server/access/roles";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoReporters } from "../../server/adapters/dynamodb/dynamo-reporters";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsSubmissions } from "../../server/adapters/sqs/sqs-submissions";
import { reportIntake } from "../../server/intake/report-intake";
import { callersOf, clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { unreadable } from "../http/device-api";
import { httpHandler } from "../http/http-handler";
import { onBehalf } from "../http/on-behalf";
import { metrics } from "../metrics";
import { paths } from "../paths";
import { contract } from "./contract";
import { reportUsage } from "./report-usage";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const intake = reportIntake({
  clock: clockOf(table),
  metrics,
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  identifiers: randomIdentifiers,
  reporters: dynamoReporters(table),
  submissions: sqsSubmissions(queueAt(environment("REPORTS_QUEUE_URL"))),
  audit: dynamoAudit(table),
  cryptography: ed25519,
});
const mayAsk = onBehalf({
  callerOf: callersOf(table),
  accessTo: accessTo({ accounts: dynamoAccounts(table), users: dynamoUsers(table), roles: roleActs }),
});

export const handler = httpHandler(
  contract,
  { [`POST ${paths.reportUsage}` as const]: reportUsage(intake, mayAsk) },
  unreadable,
);
