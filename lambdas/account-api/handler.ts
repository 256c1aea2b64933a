import { ed25519 } from "../../cryptography/ed25519";
import { accessWithin, administrationOf } from "../../server/access/access";
import { grantUsers } from "../../server/access/grant-users";
import { listUsers } from "../../server/access/list-users";
import { removeUsers } from "../../server/access/remove-users";
import { roleActs } from "../../server/access/roles";
import { createAccount } from "../../server/account/create-account";
import { createToken } from "../../server/account/create-token";
import { listTokens } from "../../server/account/list-tokens";
import { readPolicy } from "../../server/account/read-policy";
import { revokeToken } from "../../server/account/revoke-token";
import { setPolicy } from "../../server/account/set-policy";
import { acknowledgementFileOf } from "../../server/acknowledgement/acknowledgement-file-of";
import { dynamoAccountDevices } from "../../server/adapters/dynamodb/dynamo-account-devices";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReporters } from "../../server/adapters/dynamodb/dynamo-reporters";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoTokens } from "../../server/adapters/dynamodb/dynamo-tokens";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsSubmissions } from "../../server/adapters/sqs/sqs-submissions";
import { readAudit } from "../../server/audit/read-audit";
import { exchangeFile } from "../../server/intake/exchange-file";
import { deviceHistory } from "../../server/usage/device-history";
import { usageHistory } from "../../server/usage/usage-history";
import { callersOf, clockOf, queueAt, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { smartAccountRoute } from "../http/smart-account-route";
import { type Route, virtualAccountRoute } from "../http/virtual-account-route";
import { metrics } from "../metrics";
import { paths } from "../paths";
import { auditRoute } from "./audit-route";
import { contract } from "./contract";
import { readPolicyRoute, setPolicyRoute } from "./policy-routes";
import { createTokenRoute, listTokensRoute, revokeTokensRoute } from "./token-routes";
import { acknowledgementFileRoute, takeUsageFileRoute } from "./usage-file-routes";
import { deviceHistoryRoute, usageHistoryRoute } from "./usage-history-route";
import { grantUsersRoute, listUsersRoute, removeUsersRoute } from "./user-routes";
import { createVirtualAccountsRoute } from "./virtual-accounts-route";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  metrics,
  events: sqsEvents(queueAt(environment("EVENTS_QUEUE_URL"))),
  identifiers: randomIdentifiers,
  accounts: dynamoAccounts(table),
  tokens: dynamoTokens(table),
  totals: dynamoTotals(table),
  audit: dynamoAudit(table),
  users: dynamoUsers(table),
  cryptography: ed25519,
  acknowledgements: dynamoAcknowledgements(table),
  productInstances: dynamoProductInstances(table),
  accountDevices: dynamoAccountDevices(table),
  appointments: dynamoAppointments(table),
  reporters: dynamoReporters(table),
  reports: dynamoReports(table),
  submissions: sqsSubmissions(queueAt(environment("REPORTS_QUEUE_URL"))),
};
const gate = {
  callerOf: callersOf(table),
  accessWithin: accessWithin({ ...ports, roles: roleActs }),
  administrationOf: administrationOf({ ...ports, roles: roleActs }),
};
const seeing = (route: Route) => virtualAccountRoute(gate, "see", route);
const changing = (route: Route) => virtualAccountRoute(gate, "change", route);
const administering = (route: Parameters<typeof smartAccountRoute>[1]) => smartAccountRoute(gate, route);

export const handler = httpHandler(contract, {
  [`POST ${paths.virtualAccounts}` as const]: administering(createVirtualAccountsRoute(createAccount(ports))),
  [`GET ${paths.users}` as const]: administering(listUsersRoute(listUsers(ports))),
  [`POST ${paths.removeUsers}` as const]: administering(removeUsersRoute(removeUsers(ports))),
  [`PUT ${paths.users}` as const]: administering(grantUsersRoute(grantUsers(ports))),
  [`GET ${paths.tokens}` as const]: seeing(listTokensRoute(listTokens(ports))),
  [`POST ${paths.tokens}` as const]: changing(createTokenRoute(createToken(ports))),
  [`POST ${paths.revokeTokens}` as const]: changing(revokeTokensRoute(revokeToken(ports))),
  [`GET ${paths.policy}` as const]: seeing(readPolicyRoute(readPolicy(ports))),
  [`PUT ${paths.policy}` as const]: changing(setPolicyRoute(setPolicy(ports))),
  [`GET ${paths.usageHistory}` as const]: seeing(usageHistoryRoute(usageHistory(ports))),
  [`GET ${paths.deviceHistory}` as const]: seeing(deviceHistoryRoute(deviceHistory(ports))),
  [`GET ${paths.audit}` as const]: seeing(auditRoute(readAudit(ports))),
  [`POST ${paths.usageFiles}` as const]: changing(takeUsageFileRoute(exchangeFile(ports))),
  [`GET ${paths.acknowledgementFile}` as const]: seeing(acknowledgementFileRoute(acknowledgementFileOf(ports))),
});
