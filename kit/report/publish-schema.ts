import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { resultSchema } from "./result-json";

writeFileSync(join(__dirname, "schema", "result-1.json"), `${JSON.stringify(resultSchema(), null, 2)}\n`);
