import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "webhook-delivery",
  purpose: "Receivers of webhooks hear of events late or not at all; the event bus has them, and no router is touched.",
  environment: ["TABLE_NAME", "WEBHOOKS_QUEUE_URL"],
  timeout: seconds(30),
  memory: 512,
  trigger: { kind: "queue", queue: "webhooks", batchSize: 10, window: seconds(0), concurrency: 10 },
  grants: { table: ["GetItem"], send: ["webhooks"] },
} as const satisfies Contract;
