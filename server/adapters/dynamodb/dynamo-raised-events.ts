import * as z from "zod/mini";
import { eventName } from "../../events/event-name";
import type { RaisedEvents } from "../../ports/raised-events";
import { doesNotExist } from "./clauses";
import { eventKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({ by: z.string() });

export const dynamoRaisedEvents = (table: Table): RaisedEvents => ({
  async raiseOnce(event, by) {
    const key = eventKey(eventName(event));
    if ((await table.putIf({ ...key, by }, doesNotExist)) === "put") return "raised";
    return z.parse(shape, await table.get(key)).by === by ? "again" : "known";
  },
});
