import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "usage-totals",
  purpose: "The inventory and the usage history show what was reported before; no router is touched.",
  environment: ["TABLE_NAME", "TOTALS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(120),
  memory: 1024,
  // Gathered for a while, so that a week of an account is computed once for the many reports that speak of it.
  trigger: { kind: "queue", queue: "totals", batchSize: 10_000, window: seconds(30), concurrency: 5 },
  grants: { table: ["GetItem", "PutItem", "BatchWriteItem", "Query"], send: ["totals", "events"] },
} as const satisfies Contract;
