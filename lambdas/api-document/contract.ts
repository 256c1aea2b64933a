import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "api-document",
  purpose: "Programs cannot read what the API takes and gives; those that know it are not touched.",
  environment: [],
  timeout: seconds(5),
  memory: 256,
  trigger: { kind: "http", access: "devices", routes: [`GET ${paths.apiDocument}`] },
  grants: { table: [] },
} as const satisfies Contract;
