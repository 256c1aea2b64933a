import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vectorFiles, vectorIndex } from "./vector-set";

const folder = join(__dirname, "..", "..", "..", "..", "docs", "vectors");
mkdirSync(folder, { recursive: true });
for (const [file, text] of vectorFiles) writeFileSync(join(folder, file), text);
writeFileSync(join(folder, "vectors.json"), `${JSON.stringify(vectorIndex, null, 2)}\n`);
