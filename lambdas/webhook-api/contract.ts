import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "webhook-api",
  purpose: "Users cannot add, see, try or remove webhooks; events are told to those that are there.",
  environment: ["TABLE_NAME", "WEBHOOKS_QUEUE_URL"],
  timeout: seconds(15),
  memory: 512,
  trigger: {
    kind: "http",
    access: "users",
    routes: [
      `GET ${paths.webhooks}`,
      `POST ${paths.webhooks}`,
      `DELETE ${paths.webhook}`,
      `POST ${paths.webhookTrial}`,
    ],
  },
  grants: { table: ["BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query"], send: ["webhooks"] },
} as const satisfies Contract;
