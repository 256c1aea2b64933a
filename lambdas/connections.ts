import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { allowances, requestsOfAUser } from "../server/access/allowances";
import { dynamoAccessKeys } from "../server/adapters/dynamodb/dynamo-access-keys";
import { dynamoStageClock } from "../server/adapters/dynamodb/dynamo-stage-clock";
import { Table } from "../server/adapters/dynamodb/table";
import { jwtAccessTokens } from "../server/adapters/keys/jwt-access-tokens";
import { Queue } from "../server/adapters/sqs/queue";
import { systemClock } from "../server/adapters/system-clock";
import type { Clock } from "../server/ports/clock";
import { stageTime } from "../server/test-clock/stage-time";
import { type CallerOf, callerOf } from "./http/caller";

export const tableNamed = (name: string): Table => new Table(new DynamoDBClient({}), name);

/** The endpoint is that of the client: a queue's URL may name a host that is not reached from here. */
export const queueAt = (url: string): Queue => new Queue(new SQSClient({ useQueueUrlAsEndpoint: false }), url);

/** Who may be whom: by access token or AWS identity, and on a system of one machine whoever sends no token is its operator. */
export const callersOf = (table: Table): CallerOf =>
  callerOf({
    clock: clockOf(table),
    accessTokens: jwtAccessTokens(dynamoAccessKeys(table)),
    requests: allowances(requestsOfAUser),
    trustsThisMachine: isOneMachine(),
  });

/** The system's clock; on a stage for tests, the one that the test set. */
export const clockOf = (table: Table): Clock =>
  isForTests() ? stageTime(dynamoStageClock(table), systemClock) : systemClock;

/** Whether a test moves the clock of this stage. */
export const isForTests = (): boolean => process.env.TEST_CLOCK === "true";

/** Whether the whole server runs on one machine, for whoever sits at it. */
export const isOneMachine = (): boolean => process.env.TRUST_THIS_MACHINE === "true";
