import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "trust",
  purpose: "Devices cannot establish trust, so new ones report nothing.",
  environment: ["TABLE_NAME", "ROOT_KEY", "TOTALS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(10),
  memory: 512,
  trigger: { kind: "http", access: "devices", routes: [`POST ${paths.trust}`] },
  grants: {
    table: ["BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query"],
    send: ["totals", "events"],
    rootKey: "read",
  },
} as const satisfies Contract;
