import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "policy-evaluation",
  purpose: "Reports that were taken in are not stored and not acknowledged; routers near their deadline stop calls.",
  environment: ["TABLE_NAME", "ACKNOWLEDGEMENTS_QUEUE_URL", "TOTALS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(30),
  memory: 1024,
  // Devices ask for acknowledgements after five minutes: batches may take a few seconds to fill.
  trigger: { kind: "queue", queue: "reports", batchSize: 10, window: seconds(10), concurrency: 50 },
  grants: { table: ["GetItem", "PutItem"], send: ["acknowledgements", "totals", "events"] },
} as const satisfies Contract;
