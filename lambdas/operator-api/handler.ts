import { ed25519 } from "../../cryptography/ed25519";
import { grantUsers } from "../../server/access/grant-users";
import { createAccount } from "../../server/account/create-account";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { callersOf, clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { contract } from "./contract";
import { createSmartAccountRoute } from "./smart-accounts-route";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  identifiers: randomIdentifiers,
  accounts: dynamoAccounts(table),
  users: dynamoUsers(table),
  audit: dynamoAudit(table),
  cryptography: ed25519,
};

export const handler = httpHandler(contract, {
  [`POST ${paths.accounts}` as const]: createSmartAccountRoute({
    callerOf: callersOf(table),
    createAccount: createAccount(ports),
    grantUsers: grantUsers(ports),
  }),
});
