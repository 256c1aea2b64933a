import { eventName } from "../../events/event-name";
import type { RaisedEvents } from "../../ports/raised-events";

export function memoryRaisedEvents(): RaisedEvents {
  const raised = new Map<string, string>();
  return {
    async raiseOnce(event, by) {
      const name = JSON.stringify(eventName(event));
      const first = raised.get(name);
      if (first !== undefined) return first === by ? "again" : "known";
      raised.set(name, by);
      return "raised";
    },
  };
}
