import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { EventBus, TellableEvent } from "../../ports/event-bus";

const mostEntries = 10;

/** An event bus of EventBridge: the detail type is the kind, and the detail is what webhooks get, with the id. */
export const eventBridgeBus = (client: EventBridgeClient, name: string): EventBus => ({
  async publishAll(events) {
    const unpublished: TellableEvent[] = [];
    for (let start = 0; start < events.length; start += mostEntries) {
      const some = events.slice(start, start + mostEntries);
      const { Entries = [] } = await client.send(
        new PutEventsCommand({
          Entries: some.map(({ id, kind, at, content }) => ({
            EventBusName: name,
            Source: "slp-kit",
            DetailType: kind,
            Time: new Date(at * 1_000),
            Detail: JSON.stringify({ id, ...content }),
          })),
        }),
      );
      unpublished.push(...some.filter((_, index) => Entries[index]?.EventId === undefined));
    }
    return unpublished;
  },
});
