import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod";
import { fillPath, paths } from "../lambdas/paths";
import { startLocalSystem } from "../local/start-local-system";
import { type Figure, processorTime } from "./measure";
import { benchKey, benchSudi, reportFiles } from "./report-path";

const answerShape = z.looseObject({
  status: z.string().optional(),
  poll_id: z.number().optional(),
  tokenInfo: z.looseObject({ token: z.string() }).optional(),
});

const count = 200;
const rounds = 3;

/**
 * A report through the whole system on this machine, from HTTP to its poll, against its bare writes and sends through the same
 * embedded endpoints. Totals are computed at once there, for each report that comes alone, which is most of it.
 */
export async function localSystem(): Promise<Figure> {
  const system = await startLocalSystem();
  try {
    const post = async (path: string, body: object) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${system.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      return answerShape.parse(await answer.json());
    };
    await trusted(post);
    const files = reportFiles(count * rounds);
    let round = 0;
    const value = await processorTime(rounds, async () => {
      const polls: unknown[] = [];
      for (const file of files.slice(round * count, ++round * count)) {
        const answer = await post(paths.reportUsage, { data: { document: Buffer.from(file).toString("base64") } });
        polls.push(answer.poll_id);
      }
      await system.idle();
      for (const poll_id of polls) {
        const answer = await post(paths.poll, { data: { poll_id, action: "acknowledgements" } });
        if (answer.status !== "COMPLETE") throw new Error(JSON.stringify(answer));
      }
    });
    const floor = await processorTime(rounds, () => bareCalls(system));
    return {
      what: "a report through the local system, HTTP, totals and poll included",
      value: value / count,
      unit: "ms",
      floor: { what: "its three puts and three sends alone", value: floor / count },
      budget: "≤ 8 × floor",
      kept: value <= 8 * floor,
    };
  } finally {
    await system.close();
  }
}

async function trusted(post: (path: string, body: object) => Promise<z.infer<typeof answerShape>>): Promise<void> {
  await post(paths.accounts, { domain: "bench.example", virtualAccounts: ["Bench"] });
  const { tokenInfo } = await post(fillPath(paths.tokens, { domain: "bench.example", virtualAccount: "Bench" }), {});
  const answer = await post(paths.trust, {
    data: {
      timestamp: Date.now(),
      nonce: "n",
      sudi: { udi_pid: benchSudi.pid, udi_serial_number: benchSudi.serial },
      hostname: "cube",
      software_version: "17.06.01a",
      token: tokenInfo?.token,
      key: { type: "Ed25519", public: benchKey.publicKey },
    },
  });
  if (answer.status !== "COMPLETE") throw new Error(JSON.stringify(answer));
}

interface Endpoints {
  readonly dynamodbEndpoint: string;
  readonly sqsEndpoint: string;
  readonly tableName: string;
  queueUrl(queue: string): string;
}

/** As many puts and sends as the reports take, of items and messages of their size; nobody works on the messages. */
async function bareCalls({ dynamodbEndpoint, sqsEndpoint, tableName, queueUrl }: Endpoints): Promise<void> {
  const shared = { region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const database = new DynamoDBClient({ ...shared, endpoint: dynamodbEndpoint });
  const queues = new SQSClient({ ...shared, endpoint: sqsEndpoint, useQueueUrlAsEndpoint: false });
  const bytes = Buffer.alloc(600, 7);
  const QueueUrl = queueUrl("totals-dead-letters");
  for (let report = 0; report < count; report++) {
    for (const kind of ["REPORT", "USE", "ACK"]) {
      const Item = { PK: { S: `BENCH#${kind}#${report}` }, SK: { S: kind }, packed: { B: bytes } };
      await database.send(new PutItemCommand({ TableName: tableName, Item }));
      const Entries = [{ Id: "0", MessageBody: bytes.toString("base64") }];
      await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    }
  }
  database.destroy();
  queues.destroy();
}
