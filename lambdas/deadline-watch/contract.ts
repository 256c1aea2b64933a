import { hours, seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "deadline-watch",
  purpose: "Nobody is warned of deadlines that are near or missed; acknowledgements are issued all the same.",
  environment: ["TABLE_NAME", "EVENTS_QUEUE_URL", "TOTALS_QUEUE_URL"],
  timeout: seconds(900),
  memory: 1024,
  trigger: { kind: "schedule", every: hours(1) },
  grants: {
    table: ["BatchGetItem", "BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query"],
    send: ["events", "totals"],
  },
} as const satisfies Contract;
