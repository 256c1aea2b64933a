import { days, seconds } from "../../core/time/duration";
import type { Contract } from "../contract";

export const contract = {
  name: "audit-sealing",
  purpose:
    "Audit logs are not sealed unless somebody asks; records are written all the same, and no router is touched.",
  environment: ["TABLE_NAME", "ROOT_KEY"],
  timeout: seconds(900),
  memory: 512,
  trigger: { kind: "schedule", every: days(1) },
  grants: { table: ["PutItem", "Query"], rootKey: "sign" },
} as const satisfies Contract;
