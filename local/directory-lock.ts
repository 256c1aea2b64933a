import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Two systems on one directory would destroy each other's data. */
export class DirectoryInUse extends Error {
  override readonly name = "DirectoryInUse";
  constructor(directory: string, holder: number) {
    super(`${directory} is in use by the process ${holder}: end it first, or give another directory.`);
  }
}

/**
 * Takes a directory for this process and answers how to give it back; throws DirectoryInUse while a living process has it.
 * One that was killed has it no more.
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, "process-id");
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = Number(readFileSync(file, "utf8"));
    if (isAlive(holder)) throw new DirectoryInUse(directory, holder);
    rmSync(file, { force: true });
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isSafeInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
