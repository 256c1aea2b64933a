import { setTimeout } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { dynamoStageClock } from "../../server/adapters/dynamodb/dynamo-stage-clock";
import { emptyTable } from "../../server/adapters/dynamodb/empty-table";
import { unfinishedMessages } from "../../server/adapters/sqs/unfinished-messages";
import { advanceStageClock } from "../../server/test-clock/advance-stage-clock";
import { awaitRest } from "../../server/test-clock/await-rest";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { contracts } from "../topology";
import { readClockRoute, setClockRoute } from "./clock-routes";
import { contract } from "./contract";
import { forgetRoute, restRoute, schedulesRoute } from "./stage-routes";

const environment = environmentOf(contract);
const tableName = environment("TABLE_NAME");
const table = tableNamed(tableName);
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
const dynamodb = new DynamoDBClient({});
const queues = [
  environment("REPORTS_QUEUE_URL"),
  environment("ACKNOWLEDGEMENTS_QUEUE_URL"),
  environment("TOTALS_QUEUE_URL"),
  environment("EVENTS_QUEUE_URL"),
  environment("WEBHOOKS_QUEUE_URL"),
];
const stage = {
  forget: () => emptyTable(dynamodb, tableName),
  unfinished: () => unfinishedMessages(sqs, queues),
};
const advance = advanceStageClock({ stageClock: dynamoStageClock(table) });
const schedules = contracts.flatMap(({ name, trigger }) =>
  trigger.kind === "schedule" ? [{ name, every: trigger.every }] : [],
);

export const handler = httpHandler(contract, {
  [`GET ${paths.testClock}` as const]: readClockRoute(clockOf(table)),
  [`PUT ${paths.testClock}` as const]: setClockRoute(advance),
  [`POST ${paths.testForget}` as const]: forgetRoute(stage),
  [`POST ${paths.testRest}` as const]: restRoute(awaitRest({ stage, pause: () => setTimeout(40) })),
  [`GET ${paths.testSchedules}` as const]: schedulesRoute(schedules),
});
