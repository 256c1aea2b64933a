import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { Queue } from "../../../server/adapters/sqs/queue";
import { sqsAcknowledgementRequests } from "../../../server/adapters/sqs/sqs-acknowledgement-requests";
import { sqsSubmissions } from "../../../server/adapters/sqs/sqs-submissions";
import type { AcknowledgementRequest } from "../../../server/ports/acknowledgement-request";
import { noon, report } from "../story";

/** Takes every message but those whose text it refuses. */
function queueThatRefuses(refused: string) {
  const calls: number[] = [];
  const send = async (command: unknown) => {
    if (!(command instanceof SendMessageBatchCommand)) throw new Error("this double knows batches only");
    const entries = command.input.Entries ?? [];
    calls.push(entries.length);
    const bad = entries.filter(({ MessageBody }) => MessageBody?.includes(refused));
    return { Failed: bad.map(({ Id }) => ({ Id })) };
  };
  return { calls, queue: new Queue({ send } as unknown as SQSClient, "http://127.0.0.1/queue") };
}

const request = (poll: string): AcknowledgementRequest => ({
  poll,
  part: 1,
  parts: 1,
  virtualAccount: "va-1",
  policy: "none",
  devicePolicies: [],
  stored: [],
  earlier: [],
  refused: [],
});

describe("the queue", () => {
  it("sends ten messages a call, and calls nobody for none", async () => {
    const { calls, queue } = queueThatRefuses("nothing");
    expect(await queue.sendAll(Array.from({ length: 23 }, (_, index) => `message ${index}`))).toEqual([]);
    expect(await queue.sendAll([])).toEqual([]);
    expect(calls).toEqual([10, 10, 3]);
  });

  it("sends no more than a megabyte a call, counted in bytes", async () => {
    const { calls, queue } = queueThatRefuses("nothing");
    await queue.sendAll(Array.from({ length: 5 }, () => "é".repeat(200_000)));
    expect(calls).toEqual([2, 2, 1]);
  });

  it("names the messages that were not taken", async () => {
    const { queue } = queueThatRefuses("bad");
    const bodies = Array.from({ length: 12 }, (_, index) => (index % 11 === 0 ? "bad" : "good"));
    expect(await queue.sendAll(bodies)).toEqual([0, 11]);
  });
});

describe("what a queue does not take", () => {
  it("is named among acknowledgement requests", async () => {
    const { queue } = queueThatRefuses('"poll":"2"');
    const sent = [request("1"), request("2"), request("3")];
    expect(await sqsAcknowledgementRequests(queue).sendAll(sent)).toEqual([sent[1]]);
  });

  it("is a fault of the submission: the device has no receipt and submits again", async () => {
    const { queue } = queueThatRefuses('"part":2');
    const part = {
      poll: "7",
      parts: 2,
      smartAccount: "s",
      virtualAccount: "va-1",
      policy: "none",
      devicePolicies: [],
      receivedAt: noon,
    } as const;
    const parts = [1, 2].map((number) => ({ ...part, part: number, reports: [report(number)] }));
    await expect(sqsSubmissions(queue).sendAll(parts)).rejects.toThrow(
      "1 of 2 parts of a submission could not be sent",
    );
  });
});
