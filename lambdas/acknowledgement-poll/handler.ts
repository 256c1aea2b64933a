import { accessTo } from "../../server/access/access";
import { roleActs } from "../../server/access/roles";
import { pollAcknowledgement } from "../../server/acknowledgement/poll-acknowledgement";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { callersOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { unreadable } from "../http/device-api";
import { httpHandler } from "../http/http-handler";
import { onBehalf } from "../http/on-behalf";
import { paths } from "../paths";
import { contract } from "./contract";
import { pollRoute } from "./poll-route";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const poll = pollAcknowledgement({ acknowledgements: dynamoAcknowledgements(table) });
const mayAsk = onBehalf({
  callerOf: callersOf(table),
  accessTo: accessTo({ accounts: dynamoAccounts(table), users: dynamoUsers(table), roles: roleActs }),
});

export const handler = httpHandler(contract, { [`POST ${paths.poll}` as const]: pollRoute(poll, mayAsk) }, unreadable);
