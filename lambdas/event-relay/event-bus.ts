import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { eventBridgeBus } from "../../server/adapters/events/eventbridge-bus";
import { fileEventBus, noEventBus } from "../../server/adapters/events/file-event-bus";
import type { EventBus } from "../../server/ports/event-bus";

const inFile = /^file:(.+)$/;

/** A bus of EventBridge by its name, a file by `file:` and its path, or with `none` nobody. */
export function eventBusNamed(name: string): EventBus {
  if (name === "none") return noEventBus;
  const [, path] = inFile.exec(name) ?? [];
  return path === undefined ? eventBridgeBus(new EventBridgeClient({}), name) : fileEventBus(path);
}
