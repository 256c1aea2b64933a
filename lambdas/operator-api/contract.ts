import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "operator-api",
  purpose: "The operator cannot make smart accounts or let their first administrators in; nobody else is touched.",
  environment: ["TABLE_NAME"],
  timeout: seconds(15),
  memory: 512,
  trigger: { kind: "http", access: "administrators", routes: [`POST ${paths.accounts}`] },
  grants: { table: ["BatchWriteItem", "GetItem", "PutItem"] },
} as const satisfies Contract;
