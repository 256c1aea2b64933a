import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The languages that there is a beginning in. */
export const languages = ["python", "go", "typescript"] as const;
export type Language = (typeof languages)[number];

/** A file of the beginning is there already. */
export class WouldOverwrite extends Error {
  override readonly name = "WouldOverwrite";
  constructor(readonly path: string) {
    super(`${path} is there already and nothing is overwritten: name another folder, or move it away.`);
  }
}

const suffix = ".template";

/** Writes a device to begin with into a folder, and answers the files; throws `WouldOverwrite`, and then has written nothing. */
export function beginAdapter(language: Language, folder: string): readonly string[] {
  const templates = resolve(__dirname, "templates", language);
  const files = readdirSync(templates).map((name) => ({
    path: join(folder, name.replace(suffix, "")),
    content: readFileSync(join(templates, name)),
  }));
  for (const { path } of files) if (existsSync(path)) throw new WouldOverwrite(path);
  mkdirSync(folder, { recursive: true });
  for (const { path, content } of files) writeFileSync(path, content, { flag: "wx" });
  return files.map(({ path }) => path);
}
