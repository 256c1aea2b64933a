import { ed25519 } from "../../cryptography/ed25519";
import { grantUsers } from "../../server/access/grant-users";
import { createAccount } from "../../server/account/create-account";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { revokeRootKey } from "../../server/keys/revoke-root-key";
import { rotateRootKey } from "../../server/keys/rotate-root-key";
import { callersOf, clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { rootKeysNamed } from "../root-key";
import { contract } from "./contract";
import { forOperator, revokeRoute, rootKeysRoute, rotateRoute } from "./root-key-routes";
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
  rootKeys: rootKeysNamed(environment("ROOT_KEY")),
  rootRecords: dynamoRootRecords(table),
};
const callerOf = callersOf(table);

export const handler = httpHandler(contract, {
  [`POST ${paths.accounts}` as const]: createSmartAccountRoute({
    callerOf,
    createAccount: createAccount(ports),
    grantUsers: grantUsers(ports),
  }),
  [`GET ${paths.rootKeys}` as const]: forOperator(callerOf, rootKeysRoute(ports)),
  [`POST ${paths.rotateRootKey}` as const]: forOperator(callerOf, rotateRoute(rotateRootKey(ports))),
  [`POST ${paths.revokeRootKey}` as const]: forOperator(callerOf, revokeRoute(revokeRootKey(ports))),
});
