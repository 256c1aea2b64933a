import { createAccount } from "../../server/account/create-account";
import { createToken } from "../../server/account/create-token";
import { readPolicy } from "../../server/account/read-policy";
import { revokeToken } from "../../server/account/revoke-token";
import { setPolicy } from "../../server/account/set-policy";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoTokens } from "../../server/adapters/dynamodb/dynamo-tokens";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { readAudit } from "../../server/audit/read-audit";
import { usageHistory } from "../../server/usage/usage-history";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { createAccountRoute, createTokenRoute, revokeTokensRoute } from "./account-routes";
import { auditRoute } from "./audit-route";
import { contract } from "./contract";
import { readPolicyRoute, setPolicyRoute } from "./policy-routes";
import { usageHistoryRoute } from "./usage-history-route";
import { virtualAccountRoute } from "./virtual-account-route";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  identifiers: randomIdentifiers,
  accounts: dynamoAccounts(table),
  tokens: dynamoTokens(table),
  totals: dynamoTotals(table),
  audit: dynamoAudit(table),
};
const below = (route: Parameters<typeof virtualAccountRoute>[1]) => virtualAccountRoute(ports.accounts, route);

export const handler = httpHandler(contract, {
  [`POST ${paths.accounts}` as const]: createAccountRoute(createAccount(ports)),
  [`POST ${paths.tokens}` as const]: below(createTokenRoute(createToken(ports))),
  [`POST ${paths.revokeTokens}` as const]: below(revokeTokensRoute(revokeToken(ports))),
  [`GET ${paths.policy}` as const]: below(readPolicyRoute(readPolicy(ports))),
  [`PUT ${paths.policy}` as const]: below(setPolicyRoute(setPolicy(ports))),
  [`GET ${paths.usageHistory}` as const]: below(usageHistoryRoute(usageHistory(ports))),
  [`GET ${paths.audit}` as const]: below(auditRoute(readAudit(ports))),
});
