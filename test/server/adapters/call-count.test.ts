import { once } from "node:events";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import dynalite from "dynalite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ed25519 } from "../../../cryptography/ed25519";
import { issueAcknowledgements } from "../../../server/acknowledgement/issue-acknowledgements";
import { pollAcknowledgement } from "../../../server/acknowledgement/poll-acknowledgement";
import { dynamoAccounts } from "../../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAcknowledgements } from "../../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoAudit } from "../../../server/adapters/dynamodb/dynamo-audit";
import { dynamoProductInstances } from "../../../server/adapters/dynamodb/dynamo-product-instances";
import { dynamoReporters } from "../../../server/adapters/dynamodb/dynamo-reporters";
import { dynamoReports } from "../../../server/adapters/dynamodb/dynamo-reports";
import { memoryMetrics } from "../../../server/adapters/memory/memory-metrics";
import { seededIdentifiers } from "../../../server/adapters/memory/seeded-identifiers";
import { seededIssuer } from "../../../server/adapters/memory/seeded-issuer";
import { readAcknowledgementRequest } from "../../../server/adapters/sqs/acknowledgement-request-message";
import { Queue } from "../../../server/adapters/sqs/queue";
import { sqsAcknowledgementRequests } from "../../../server/adapters/sqs/sqs-acknowledgement-requests";
import { sqsEvents } from "../../../server/adapters/sqs/sqs-events";
import { sqsSubmissions } from "../../../server/adapters/sqs/sqs-submissions";
import { sqsTotalRequests } from "../../../server/adapters/sqs/sqs-total-requests";
import { readSubmission } from "../../../server/adapters/sqs/submission-message";
import { evaluateSubmissions } from "../../../server/evaluation/evaluate-submissions";
import { reportIntake } from "../../../server/intake/report-intake";
import { instanceOf } from "../../contracts/describe-product-instances";
import { clientOf, createTable } from "../../contracts/describe-table";
import { ninetyDays } from "../../contracts/fixtures";
import { file, noon, report, router, routerKey } from "../story";

/** Calls by name, and the capacity that the database says they consumed. */
class Meter {
  readonly calls: string[] = [];
  writeUnits = 0;

  watch(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        this.calls.push(String(context.commandName));
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
        if (/Put|Write/.test(String(context.commandName))) this.writeUnits += unitsOf(result.output);
        return result;
      },
      { step: "initialize" },
    );
  }

  start(): void {
    this.calls.length = 0;
    this.writeUnits = 0;
  }
}

function unitsOf(output: object): number {
  if (!("ConsumedCapacity" in output)) return 0;
  const consumed = output.ConsumedCapacity as { CapacityUnits: number } | readonly { CapacityUnits: number }[];
  return [consumed].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
}

describe("what a submission costs", () => {
  const server = dynalite({ createTableMs: 0 });
  const meter = new Meter();
  let client: DynamoDBClient;
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    client = clientOf(`http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
  });
  afterAll(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });

  /** Sends the reports on their way, batch by batch, and counts every call to AWS. */
  async function cost(submissions: number, reportsEach: number, tellsAccepted?: true) {
    const table = await createTable(client);
    const queueOf = () => {
      const bodies: string[] = [];
      const send = async (command: unknown) => {
        if (!(command instanceof SendMessageBatchCommand)) throw new Error("this double knows batches only");
        meter.calls.push("SendMessageBatchCommand");
        bodies.push(...(command.input.Entries ?? []).map(({ MessageBody }) => MessageBody ?? ""));
        return {};
      };
      return { bodies, queue: new Queue({ send } as unknown as SQSClient, "http://127.0.0.1/queue") };
    };
    const [reports, requests, totals, told] = [queueOf(), queueOf(), queueOf(), queueOf()];
    const [events, metrics] = [sqsEvents(told.queue), memoryMetrics()];
    const clock = { now: async () => noon };
    const [identifiers, acknowledgements] = [seededIdentifiers("cost"), dynamoAcknowledgements(table)];
    const audit = dynamoAudit(table);
    await dynamoAccounts(table).save({
      id: "va-1",
      smartAccount: "s",
      name: "n",
      policy: ninetyDays,
      version: 1,
      tellsAccepted,
    });
    await dynamoProductInstances(table).save(instanceOf({ sudi: router, publicKey: routerKey.publicKey }));
    const issuerKeys = seededIssuer("cost");
    meter.start();

    const reporters = dynamoReporters(table);
    const intake = reportIntake({
      clock,
      identifiers,
      reporters,
      submissions: sqsSubmissions(reports.queue),
      audit,
      events,
      metrics,
      cryptography: ed25519,
    });
    const polls: string[] = [];
    for (let made = 0; made < submissions; made++) {
      const handedIn = Array.from({ length: reportsEach }, (_, index) => report(made * reportsEach + index + 1));
      const receipt = await intake({ ...file(...handedIn), virtualAccount: "va-1" });
      polls.push(receipt.kind === "accepted" ? receipt.poll : receipt.message);
    }
    const deliveries = <Message>(bodies: readonly string[], read: (body: string) => Message) =>
      bodies.map((body, index) => ({ id: String(index), message: read(body) }));
    await evaluateSubmissions({
      reports: dynamoReports(table),
      acknowledgementRequests: sqsAcknowledgementRequests(requests.queue),
      totalRequests: sqsTotalRequests(totals.queue),
      audit,
      events,
      metrics,
      cryptography: ed25519,
    })(deliveries(reports.bodies, readSubmission));
    await issueAcknowledgements({ clock, identifiers, issuerKeys, acknowledgements, metrics })(
      deliveries(requests.bodies, readAcknowledgementRequest),
    );
    const withoutPoll = [...meter.calls];
    const poll = pollAcknowledgement({ acknowledgements });
    const answers = await Promise.all(polls.map((id) => poll({ poll: id, virtualAccount: "va-1" })));
    return {
      kinds: new Set(answers.map(({ kind }) => kind)),
      withoutPoll,
      calls: [...meter.calls],
      writeUnits: meter.writeUnits,
    };
  }

  it("is six calls and two write units for one report that comes alone, the poll and totals not counted", async () => {
    meter.watch(client);
    const { kinds, withoutPoll, calls, writeUnits } = await cost(1, 1);
    expect([...kinds]).toEqual(["complete"]);
    expect(withoutPoll).toEqual([
      "BatchGetItemCommand",
      "SendMessageBatchCommand",
      "PutItemCommand",
      "SendMessageBatchCommand",
      "SendMessageBatchCommand",
      "PutItemCommand",
    ]);
    expect(calls.slice(withoutPoll.length)).toEqual(["QueryCommand"]);
    expect(writeUnits).toBe(2);
  });

  it("is at most six calls and two write units a report, polls included, where ten come together", async () => {
    const { kinds, calls, writeUnits } = await cost(10, 1);
    expect([...kinds]).toEqual(["complete"]);
    expect(calls.length).toBeLessThanOrEqual(60);
    expect(writeUnits).toBe(20);
  });

  it("is one call more for all reports that come together where somebody wants to hear of each", async () => {
    const [silent, told] = [await cost(10, 1), await cost(10, 1, true)];
    expect(told.calls.length - silent.calls.length).toBe(1);
    expect(told.calls.length).toBeLessThanOrEqual(60);
    expect(told.writeUnits).toBe(20);
  });

  it("is at most three calls a report for three reports", async () => {
    const { kinds, withoutPoll } = await cost(1, 3);
    expect([...kinds]).toEqual(["complete"]);
    expect(withoutPoll.length).toBeLessThanOrEqual(9);
  });
});
