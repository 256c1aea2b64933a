import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "ack-issuance",
  purpose: "Reports are stored and no acknowledgement is signed; routers near their deadline stop calls.",
  environment: ["TABLE_NAME", "ROOT_KEY"],
  timeout: seconds(30),
  memory: 1024,
  trigger: { kind: "queue", queue: "acknowledgements", batchSize: 10, window: seconds(10), concurrency: 50 },
  grants: { table: ["BatchGetItem", "PutItem", "Query"], rootKey: "sign" },
} as const satisfies Contract;
