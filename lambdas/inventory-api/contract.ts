import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "inventory-api",
  purpose:
    "Users cannot read inventory, devices and alerts, buy or reserve licences or move devices; no router is touched.",
  environment: ["TABLE_NAME", "TOTALS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(29),
  memory: 1024,
  trigger: {
    kind: "http",
    access: "users",
    routes: [
      `GET ${paths.accountSearch}`,
      `GET ${paths.virtualAccountList}`,
      `POST ${paths.licenses}`,
      `POST ${paths.devices}`,
      `POST ${paths.removeDevice}`,
      `POST ${paths.transferDevice}`,
      `POST ${paths.purchases}`,
      `POST ${paths.reserveLicences}`,
      `POST ${paths.returnReservation}`,
      `PUT ${paths.devicePolicy}`,
      `GET ${paths.alerts}`,
    ],
  },
  grants: {
    table: ["BatchGetItem", "BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query"],
    send: ["totals", "events"],
  },
} as const satisfies Contract;
