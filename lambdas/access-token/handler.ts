import { ed25519 } from "../../cryptography/ed25519";
import { allowances, wrongSecretsOfAClient } from "../../server/access/allowances";
import { issueAccessToken } from "../../server/access/issue-access-token";
import { dynamoAccessKeys } from "../../server/adapters/dynamodb/dynamo-access-keys";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { jwtAccessTokens } from "../../server/adapters/keys/jwt-access-tokens";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { accessKeysRoute } from "./access-keys-route";
import { accessTokenRoute, unreadableTokenRequest } from "./access-token-route";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const clock = clockOf(table);
const accessKeys = dynamoAccessKeys(table);
const issue = issueAccessToken({
  clock,
  identifiers: randomIdentifiers,
  users: dynamoUsers(table),
  accessTokens: jwtAccessTokens(accessKeys),
  audit: dynamoAudit(table),
  cryptography: ed25519,
  mistakes: allowances(wrongSecretsOfAClient),
});

export const handler = httpHandler(
  contract,
  {
    [`POST ${paths.accessToken}` as const]: accessTokenRoute(issue),
    [`GET ${paths.accessKeys}` as const]: accessKeysRoute({ clock, accessKeys }),
  },
  unreadableTokenRequest,
);
