import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "event-relay",
  purpose: "Nobody outside is told what happened; the inventory shows it all the same, and no router is touched.",
  environment: ["TABLE_NAME", "WEBHOOKS_QUEUE_URL", "EVENT_BUS"],
  timeout: seconds(30),
  memory: 512,
  trigger: { kind: "queue", queue: "events", batchSize: 10, window: seconds(0), concurrency: 10 },
  grants: { table: ["GetItem", "PutItem", "Query"], send: ["webhooks"], eventBus: "publish" },
} as const satisfies Contract;
