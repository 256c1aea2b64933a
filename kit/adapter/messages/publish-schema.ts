import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDocument } from "./schema-document";

const file = join(__dirname, "..", "schema", "adapter-1.json");
writeFileSync(file, `${JSON.stringify(schemaDocument(), null, 2)}\n`);
