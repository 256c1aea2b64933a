import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "report-intake",
  purpose: "Devices cannot hand over their reports; they keep them and try again.",
  environment: ["TABLE_NAME", "REPORTS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(15),
  memory: 1024,
  trigger: { kind: "http", access: "devices", routes: [`POST ${paths.reportUsage}`] },
  grants: { table: ["BatchGetItem", "GetItem", "PutItem"], send: ["reports", "events"] },
} as const satisfies Contract;
