import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { exitCode } from "./exit-code";

/** The bytes of a file that was named on the command line; one that cannot be read is a usage error. */
export function readGivenFile(file: string, what: string, command: Command): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return command.error(`error: the ${what} cannot be read: ${reason}`, { exitCode: exitCode.usage });
  }
}
