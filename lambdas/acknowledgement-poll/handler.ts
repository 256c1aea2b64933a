import { pollAcknowledgement } from "../../server/acknowledgement/poll-acknowledgement";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { unreadable } from "../http/device-api";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { contract } from "./contract";
import { pollRoute } from "./poll-route";

const environment = environmentOf(contract);
const acknowledgements = dynamoAcknowledgements(tableNamed(environment("TABLE_NAME")));
const poll = pollAcknowledgement({ acknowledgements });

export const handler = httpHandler(contract, { [`POST ${paths.poll}` as const]: pollRoute(poll) }, unreadable);
