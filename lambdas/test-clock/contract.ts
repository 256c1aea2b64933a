import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "test-clock",
  purpose: "Tests cannot set the server's clock; nobody else is touched.",
  environment: [
    "TABLE_NAME",
    "REPORTS_QUEUE_URL",
    "ACKNOWLEDGEMENTS_QUEUE_URL",
    "TOTALS_QUEUE_URL",
    "EVENTS_QUEUE_URL",
    "WEBHOOKS_QUEUE_URL",
  ],
  timeout: seconds(29),
  memory: 512,
  trigger: {
    kind: "http",
    access: "administrators",
    routes: [
      `GET ${paths.testClock}`,
      `PUT ${paths.testClock}`,
      `POST ${paths.testForget}`,
      `POST ${paths.testRest}`,
      `GET ${paths.testSchedules}`,
    ],
  },
  grants: {
    table: ["BatchWriteItem", "GetItem", "PutItem", "Scan"],
    count: ["reports", "acknowledgements", "totals", "events", "webhooks"],
  },
  onlyForTests: true,
} as const satisfies Contract;
