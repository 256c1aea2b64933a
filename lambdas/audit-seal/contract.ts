import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "audit-seal",
  purpose: "Audit logs are neither sealed nor verified; records are written all the same, and no router is touched.",
  environment: ["TABLE_NAME", "ROOT_KEY"],
  timeout: seconds(30),
  memory: 1024,
  trigger: { kind: "http", access: "users", routes: [`POST ${paths.auditSeals}`, `GET ${paths.auditVerification}`] },
  grants: { table: ["GetItem", "PutItem", "Query"], rootKey: "sign" },
} as const satisfies Contract;
