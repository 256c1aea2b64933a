import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "acknowledgement-poll",
  purpose: "Acknowledgements are signed and devices cannot fetch them; routers near their deadline stop calls.",
  environment: ["TABLE_NAME"],
  timeout: seconds(10),
  memory: 512,
  trigger: { kind: "http", access: "devices", routes: [`POST ${paths.poll}`] },
  grants: { table: ["BatchGetItem", "GetItem", "Query"] },
} as const satisfies Contract;
