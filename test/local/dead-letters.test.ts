import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDeadLetters, redriveDeadLetters, showDeadLetters } from "../../cli/dlq/dlq";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";

const data = mkdtempSync(join(tmpdir(), "slp-dead-letters-"));
const there = { data, most: 100, json: false };
let system: LocalSystem;

beforeAll(async () => {
  system = await startLocalSystem({ directory: data });
  await send("totals", JSON.stringify({ version: 7, tag: "CUBE_T_STD" }));
  await send("acknowledgements", "not JSON");
  await fetch(`${system.url}${paths.apiDocument}`);
  await system.idle();
}, 60_000);
afterAll(async () => {
  await system.close();
  rmSync(data, { recursive: true });
});

async function send(queue: string, body: string): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({
    endpoint: system.sqsEndpoint,
    region: "us-east-1",
    credentials,
    useQueueUrlAsEndpoint: false,
  });
  await client.send(new SendMessageCommand({ QueueUrl: system.queueUrl(queue), MessageBody: body }));
  client.destroy();
}

describe("slp dlq", () => {
  it("lists how many messages of each queue failed for good", async () => {
    expect(await listDeadLetters(there)).toEqual([
      "reports              0 dead letters",
      "acknowledgements     1 dead letters",
      "totals               1 dead letters",
      "events               0 dead letters",
      "webhooks             0 dead letters",
    ]);
  });

  it("shows why a message could not be worked on, as often as one looks", async () => {
    const shown = await showDeadLetters(there);
    expect(shown).toContainEqual(expect.stringMatching(/^ {2}cannot be read: message: .+/));
    expect(await showDeadLetters(there)).toEqual(shown);
  });

  it("names the version of a message that newer code wrote", async () => {
    expect((await showDeadLetters({ ...there, queue: "totals" })).at(-1)).toBe(
      "  cannot be read: the message has version 7, and this code reads up to 1: it stays until newer code is deployed; then slp dlq redrive",
    );
  });

  it("sends messages back to work; those whose cause is not mended are among the dead letters again, and none is lost", async () => {
    expect(await redriveDeadLetters(there)).toEqual([
      "reports              0 sent back to work",
      "acknowledgements     1 sent back to work",
      "totals               1 sent back to work",
      "events               0 sent back to work",
      "webhooks             0 sent back to work",
    ]);
    await system.idle();
    expect(system.waiting("totals-dead-letters")).toEqual(['{"version":7,"tag":"CUBE_T_STD"}']);
    expect(system.waiting("acknowledgements-dead-letters")).toEqual(["not JSON"]);
  });

  it("says what to start where no server runs", async () => {
    await expect(listDeadLetters({ ...there, data: join(data, "nothing") })).rejects.toThrow(
      /^no licence server runs on .+: start it with slp server, or name a --stage on AWS$/,
    );
  });
});
