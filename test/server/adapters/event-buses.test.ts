import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { describe, expect, it } from "vitest";
import { eventBridgeBus } from "../../../server/adapters/events/eventbridge-bus";
import { fileEventBus } from "../../../server/adapters/events/file-event-bus";
import type { TellableEvent } from "../../../server/ports/event-bus";
import { noon } from "../../contracts/fixtures";

const event = (number: number): TellableEvent => ({
  id: `evt_${number}`,
  kind: "deadline-near",
  at: noon,
  content: { type: "deadline-near", timestamp: "2021-03-29T12:00:00Z", data: { number } },
});
const events = (count: number) => Array.from({ length: count }, (_, index) => event(index + 1));

/** A client that keeps what it is sent, and does not take the events of these numbers. */
function busWithout(...numbers: readonly number[]) {
  const calls: PutEventsCommand["input"][] = [];
  const isRefused = (detail = "") => numbers.includes(JSON.parse(detail).data.number);
  const send = async ({ input }: PutEventsCommand) => {
    calls.push(input);
    const taken = (input.Entries ?? []).map(({ Detail }) =>
      isRefused(Detail) ? { ErrorCode: "ThrottlingException" } : { EventId: "e" },
    );
    return { Entries: taken };
  };
  return { calls, bus: eventBridgeBus({ send } as unknown as EventBridgeClient, "stage-events") };
}

describe("EventBridge", () => {
  it("gets what webhooks get, with the id, the kind as detail type and the time", async () => {
    const { calls, bus } = busWithout();
    expect(await bus.publishAll([event(1)])).toEqual([]);
    expect(calls).toEqual([
      {
        Entries: [
          {
            EventBusName: "stage-events",
            Source: "slp-kit",
            DetailType: "deadline-near",
            Time: new Date("2021-03-29T12:00:00Z"),
            Detail: '{"id":"evt_1","type":"deadline-near","timestamp":"2021-03-29T12:00:00Z","data":{"number":1}}',
          },
        ],
      },
    ]);
  });

  it("takes ten in a call, and none is no call", async () => {
    const { calls, bus } = busWithout();
    await bus.publishAll(events(23));
    expect(calls.map(({ Entries }) => Entries?.length)).toEqual([10, 10, 3]);
    expect(await bus.publishAll([])).toEqual([]);
    expect(calls).toHaveLength(3);
  });

  it("says which events it did not take", async () => {
    const { bus } = busWithout(3, 12);
    expect((await bus.publishAll(events(15))).map(({ id }) => id)).toEqual(["evt_3", "evt_12"]);
  });
});

describe("a file", () => {
  it("gets a line for each event, after those that it has", async () => {
    const directory = mkdtempSync(join(tmpdir(), "slp-bus-"));
    const path = join(directory, "events.ndjson");
    const bus = fileEventBus(path);
    for (const some of [events(2), [], [event(3)]]) expect(await bus.publishAll(some)).toEqual([]);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["evt_1", "evt_2", "evt_3"]);
    rmSync(directory, { recursive: true });
  });
});
