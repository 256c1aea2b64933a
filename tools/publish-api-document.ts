import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiDocument } from "../lambdas/api-operations";

writeFileSync(join(__dirname, "..", "docs", "openapi.json"), `${JSON.stringify(apiDocument(), null, 2)}\n`);
