import { dynamoStageClock } from "../../server/adapters/dynamodb/dynamo-stage-clock";
import { advanceStageClock } from "../../server/test-clock/advance-stage-clock";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { paths } from "../paths";
import { readClockRoute, setClockRoute } from "./clock-routes";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const advance = advanceStageClock({ stageClock: dynamoStageClock(table) });

export const handler = httpHandler(contract, {
  [`GET ${paths.testClock}` as const]: readClockRoute(clockOf(table)),
  [`PUT ${paths.testClock}` as const]: setClockRoute(advance),
});
