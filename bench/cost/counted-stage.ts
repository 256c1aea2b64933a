import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { licenceCatalogue } from "../../core/account/licence-catalogue";
import { ed25519 } from "../../cryptography/ed25519";
import { LocalTable } from "../../local/embedded/local-table";
import { issueAcknowledgements } from "../../server/acknowledgement/issue-acknowledgements";
import { pollAcknowledgement } from "../../server/acknowledgement/poll-acknowledgement";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAlerts } from "../../server/adapters/dynamodb/dynamo-alerts";
import { dynamoAppointments } from "../../server/adapters/dynamodb/dynamo-appointments";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoOpenings } from "../../server/adapters/dynamodb/dynamo-openings";
import { dynamoProductInstances } from "../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReporters } from "../../server/adapters/dynamodb/dynamo-reporters";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsage } from "../../server/adapters/dynamodb/dynamo-usage";
import { Table } from "../../server/adapters/dynamodb/table";
import { memoryMetrics } from "../../server/adapters/memory/memory-metrics";
import { seededIdentifiers } from "../../server/adapters/memory/seeded-identifiers";
import { seededIssuer } from "../../server/adapters/memory/seeded-issuer";
import { readAcknowledgementRequest } from "../../server/adapters/sqs/acknowledgement-request-message";
import { Queue } from "../../server/adapters/sqs/queue";
import { sqsAcknowledgementRequests } from "../../server/adapters/sqs/sqs-acknowledgement-requests";
import { sqsEvents } from "../../server/adapters/sqs/sqs-events";
import { sqsSubmissions } from "../../server/adapters/sqs/sqs-submissions";
import { readTotalRequest, sqsTotalRequests } from "../../server/adapters/sqs/sqs-total-requests";
import { readSubmission } from "../../server/adapters/sqs/submission-message";
import { evaluateSubmissions } from "../../server/evaluation/evaluate-submissions";
import { reportIntake } from "../../server/intake/report-intake";
import { computeTotals } from "../../server/usage/compute-totals";
import { atOnce } from "../../server/usage/gathering";
import { benchKey, benchSudi, noon } from "../report-path";
import { Meter, type Metered } from "./meter";

/** Where embedded DynamoDB and SQS are. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly queueUrl: (name: string) => string;
}

const region = "us-east-1";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const account = "va-1";
let made = 0;

/** The functions on the way of a report as they are wired in the cloud, on a table of their own; every call that they make is counted. */
export async function countedStage({ dynamodb, sqs, queueUrl }: Endpoints) {
  const localTable = new LocalTable(dynamodb, `counted-${++made}`);
  await localTable.createOnce();
  const meter = new Meter();
  const database = new DynamoDBClient({ endpoint: dynamodb, region, credentials });
  const queues = new SQSClient({ endpoint: sqs, region, credentials, useQueueUrlAsEndpoint: false });
  const sent: Record<string, string[]> = { reports: [], acknowledgements: [], totals: [] };
  meter.watch(database);
  meter.watchQueue(queues, (url, body) => sent[url.slice(url.lastIndexOf("/") + 1)]?.push(body));
  const queue = (name: string) => new Queue(queues, queueUrl(name));
  const table = new Table(database, localTable.name);
  const ports = {
    clock: { now: async () => noon },
    identifiers: seededIdentifiers("counted"),
    issuerKeys: seededIssuer("counted"),
    cryptography: ed25519,
    catalogue: licenceCatalogue,
    gathering: atOnce,
    reporters: dynamoReporters(table),
    reports: dynamoReports(table),
    acknowledgements: dynamoAcknowledgements(table),
    audit: dynamoAudit(table),
    usage: dynamoUsage(table),
    totals: dynamoTotals(table),
    openings: dynamoOpenings(table),
    holdings: dynamoHoldings(table),
    alerts: dynamoAlerts(table),
    appointments: dynamoAppointments(table),
    submissions: sqsSubmissions(queue("reports")),
    acknowledgementRequests: sqsAcknowledgementRequests(queue("acknowledgements")),
    totalRequests: sqsTotalRequests(queue("totals")),
    events: sqsEvents(queue("events")),
    metrics: memoryMetrics(),
  };
  const policy = { name: "Ninety", version: 1, ackRequired: true, classes: {} };
  await dynamoAccounts(table).save({ id: account, smartAccount: "bench", name: "Bench", policy, version: 1 });
  const instance = { hostname: "cube", softwareVersion: "17.6.1a", trustCode: "t", trustedAt: noon, versionsBefore: 0 };
  await dynamoProductInstances(table).save({
    ...instance,
    sudi: benchSudi,
    virtualAccount: account,
    publicKey: benchKey.publicKey,
    peer: "none",
    policy: "none",
    version: 1,
  });
  meter.take();
  const intake = reportIntake(ports);
  const poll = pollAcknowledgement(ports);
  const deliveries = <Message>(name: string, read: (body: string) => Message) =>
    (sent[name] ?? []).splice(0).map((body, index) => ({ id: String(index), message: read(body) }));
  const none = (failed: readonly { readonly cause: unknown }[]): void => {
    if (failed[0]) throw failed[0].cause;
  };
  return {
    account,
    ports,
    /** Hands in a report file; its poll id. */
    async submit(text: string): Promise<string> {
      const outcome = await intake({ content: { kind: "file", text }, virtualAccount: account });
      if (outcome.kind !== "accepted") throw new Error(outcome.message);
      return outcome.poll;
    },
    evaluate: async () => none(await evaluateSubmissions(ports)(deliveries("reports", readSubmission))),
    issue: async () =>
      none(await issueAcknowledgements(ports)(deliveries("acknowledgements", readAcknowledgementRequest))),
    total: async () => none(await computeTotals(ports)(deliveries("totals", readTotalRequest))),
    async poll(id: string): Promise<void> {
      const { kind } = await poll({ poll: id, virtualAccount: account });
      if (kind !== "complete") throw new Error(`poll ${id} is ${kind}`);
    },
    /** What the calls since it was asked last come to. */
    taken: (): Metered => meter.take(),
    close(): void {
      database.destroy();
      queues.destroy();
      localTable.close();
    },
  };
}

export type CountedStage = Awaited<ReturnType<typeof countedStage>>;
