import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";

/** Reads the secret that a file of the command line holds, without the line feed at its end. */
export function parseSecretFile(file: string): string {
  try {
    return readFileSync(file, "utf8").trimEnd();
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
