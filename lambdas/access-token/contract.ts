import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "access-token",
  purpose: "Users get no access tokens, so an hour later they cannot use the server; devices are not touched.",
  environment: ["TABLE_NAME"],
  timeout: seconds(10),
  memory: 512,
  trigger: { kind: "http", access: "users", routes: [`POST ${paths.accessToken}`, `GET ${paths.accessKeys}`] },
  grants: { table: ["GetItem", "PutItem", "Query"] },
} as const satisfies Contract;
