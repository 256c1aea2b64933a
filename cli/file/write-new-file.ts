import { writeFileSync } from "node:fs";

/** Writes a file that is not there yet; gives a sentence about what is in the way otherwise. */
export function writeNewFile(path: string, content: string | Buffer): string | undefined {
  try {
    writeFileSync(path, content, { flag: "wx" });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "EEXIST") return `${path} is there already and is not replaced: name another file`;
    return `${path} cannot be written: ${error.message}`;
  }
}
