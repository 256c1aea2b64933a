import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "operator-api",
  purpose:
    "The operator cannot make smart accounts, let their first administrators in or rotate root keys; nobody else is touched.",
  environment: ["TABLE_NAME", "ROOT_KEY"],
  timeout: seconds(15),
  memory: 512,
  trigger: {
    kind: "http",
    access: "administrators",
    routes: [
      `POST ${paths.accounts}`,
      `GET ${paths.rootKeys}`,
      `POST ${paths.rotateRootKey}`,
      `POST ${paths.revokeRootKey}`,
    ],
  },
  grants: { table: ["BatchWriteItem", "GetItem", "PutItem", "Query"], rootKey: "read" },
} as const satisfies Contract;
