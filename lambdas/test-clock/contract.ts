import { seconds } from "../../core/time/duration";
import type { Contract } from "../contract";
import { paths } from "../paths";

export const contract = {
  name: "test-clock",
  purpose: "Tests cannot set the server's clock; nobody else is touched.",
  environment: ["TABLE_NAME"],
  timeout: seconds(10),
  memory: 256,
  trigger: {
    kind: "http",
    access: "administrators",
    routes: [`GET ${paths.testClock}`, `PUT ${paths.testClock}`],
  },
  grants: { table: ["GetItem", "PutItem"] },
  onlyForTests: true,
} as const satisfies Contract;
