import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "account-api",
  purpose:
    "Users cannot make virtual accounts, tokens and policies or read usage and the audit log; devices are not touched.",
  environment: ["TABLE_NAME", "REPORTS_QUEUE_URL", "EVENTS_QUEUE_URL"],
  timeout: seconds(15),
  memory: 512,
  trigger: {
    kind: "http",
    access: "users",
    routes: [
      `POST ${paths.virtualAccounts}`,
      `GET ${paths.users}`,
      `PUT ${paths.users}`,
      `POST ${paths.removeUsers}`,
      `GET ${paths.tokens}`,
      `POST ${paths.tokens}`,
      `POST ${paths.revokeTokens}`,
      `GET ${paths.policy}`,
      `PUT ${paths.policy}`,
      `GET ${paths.usageHistory}`,
      `GET ${paths.deviceHistory}`,
      `GET ${paths.audit}`,
      `POST ${paths.usageFiles}`,
      `GET ${paths.acknowledgementFile}`,
    ],
  },
  grants: {
    table: ["BatchGetItem", "BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query"],
    send: ["reports", "events"],
  },
} as const satisfies Contract;
