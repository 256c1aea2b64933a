import { contract as clockContract } from "../lambdas/test-clock/contract";
import { contractsOf } from "../lambdas/topology";
import { writeAddresses } from "./addresses";
import { directories } from "./directories";
import type { CrashPoint } from "./embedded/crash-plan";
import { startDynamoDB } from "./embedded/dynamodb";
import { LocalTable } from "./embedded/local-table";
import { closeServer, listenOnLoopback } from "./embedded/loopback";
import { startSqs } from "./embedded/sqs";
import { EventSources, type TellFault } from "./event-sources";
import { bundleFunctions } from "./function/bundle-functions";
import { loadFunctions } from "./function/load-functions";
import { httpFront, nodeListener } from "./http/http-front";
import { patientServer } from "./http/patient-server";
import { type Rehearsal, testRoutes } from "./http/test-routes";
import { LocalMetrics } from "./local-metrics";
import { onRequest, RehearsedSchedules, startSchedules } from "./schedules";

export interface LocalSystemOptions {
  /** Where the data lie; without it they are in memory and end with the system. */
  readonly directory?: string;
  /** 0, as without it, takes a free one. */
  readonly port?: number;
  /** The clock stands where a test sets it, and an answer leaves when all work that it caused is done. */
  readonly testClock?: boolean;
  /** Is told of invocations that failed. */
  readonly tellFault?: TellFault;
}

/** The licence server on this machine: the functions as they are deployed, on embedded DynamoDB and SQS. */
export interface LocalSystem {
  readonly url: string;
  readonly dynamodbEndpoint: string;
  readonly sqsEndpoint: string;
  readonly tableName: string;
  /** Until no message waits and no function works. */
  idle(): Promise<void>;
  /** The bodies of the messages that wait in a queue or a dead-letter queue. */
  waiting(queue: string): readonly string[];
  queueUrl(queue: string): string;
  /** Lets the next report meet a crash; only with the test clock, else an Error. */
  crashNext(at: CrashPoint): void;
  /** Forgets all accounts, devices and reports, and the time; the keys stay. Only with the test clock, else an Error. */
  forget(): Promise<void>;
  /** Ends it in order; messages that still wait are worked on after the next start, where there is a directory. */
  close(): Promise<void>;
}

/**
 * Starts the licence server on 127.0.0.1; a second start on the same sources takes the bundles of the first. Throws
 * DirectoryInUse while another system has the directory, and what node:net throws for a port that is taken.
 */
export async function startLocalSystem(options: LocalSystemOptions = {}): Promise<LocalSystem> {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    return { ...(await start(options, (closer) => closers.push(closer))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whoever moves the clock of a test has whatever is due done. */
const { name: clockFunction } = clockContract;

/** Starts part after part; whatever was started is told to `later`, to be ended in the opposite order. */
async function start(
  { directory, port, testClock = false, tellFault = () => {} }: LocalSystemOptions,
  later: (closer: () => unknown) => void,
): Promise<Omit<LocalSystem, "close">> {
  const server = patientServer();
  const url = await listenOnLoopback(server, port);
  later(() => closeServer(server));
  const places = directories(directory);
  later(places.release);
  const bundles = await bundleFunctions(places.bundles);
  const dynamodb = await startDynamoDB(places.dynamodb);
  later(dynamodb.close);
  const sqs = await startSqs(places.sqs);
  later(sqs.close);
  const table = new LocalTable(dynamodb.endpoint, "slp");
  later(() => table.close());
  await table.createOnce();

  const measured = new LocalMetrics();
  const { http, workers, scheduled } = loadFunctions(
    contractsOf({ testClock }),
    bundles,
    {
      dynamodbEndpoint: dynamodb.endpoint,
      sqsEndpoint: sqs.endpoint,
      testClock,
      values: {
        TABLE_NAME: table.name,
        REPORTS_QUEUE_URL: sqs.queueUrl("reports"),
        ACKNOWLEDGEMENTS_QUEUE_URL: sqs.queueUrl("acknowledgements"),
        TOTALS_QUEUE_URL: sqs.queueUrl("totals"),
        EVENTS_QUEUE_URL: sqs.queueUrl("events"),
        WEBHOOKS_QUEUE_URL: sqs.queueUrl("webhooks"),
        EVENT_BUS: places.eventFile === undefined ? "none" : `file:${places.eventFile}`,
        ROOT_KEY: `file:${places.rootKeyFile}`,
      },
    },
    tellFault,
    (line) => measured.tell(line),
  );
  const sources = new EventSources(sqs, workers, tellFault);
  later(() => sources.close());
  if (!testClock) later(startSchedules(scheduled, tellFault, () => sources.wake()));
  const onlyForTests = (what: string): void => {
    if (!testClock) throw new Error(`This system cannot ${what}: start it with testClock.`);
  };
  const rehearsal: Rehearsal = {
    crashNext: (at) => {
      onlyForTests("rehearse a crash");
      dynamodb.crashes.crashNext(at);
    },
    forget: async () => {
      onlyForTests("forget its data");
      await sources.idle();
      await table.empty();
    },
  };
  const rehearsed = new RehearsedSchedules(scheduled, tellFault);
  const front = httpFront(testClock ? [...http, ...scheduled.map(onRequest)] : http, {
    fault: tellFault,
    invoked: async (functionName, body) => {
      sources.wake();
      if (!testClock) return;
      await sources.idle();
      if (functionName !== clockFunction) return;
      await rehearsed.clockSaid(body);
      sources.wake();
      await sources.idle();
    },
  });
  front.get("/metrics", async (context) =>
    context.text(await measured.text(), 200, { "content-type": measured.contentType }),
  );
  if (testClock) testRoutes(front, rehearsal);
  server.on("request", nodeListener(front));
  if (directory !== undefined) {
    const addresses = { url, sqs: sqs.endpoint, dynamodb: dynamodb.endpoint, table: table.name };
    later(writeAddresses(directory, addresses));
  }
  sources.wake();

  return {
    url,
    dynamodbEndpoint: dynamodb.endpoint,
    sqsEndpoint: sqs.endpoint,
    tableName: table.name,
    idle: () => sources.idle(),
    waiting: sqs.waiting,
    queueUrl: sqs.queueUrl,
    ...rehearsal,
  };
}
