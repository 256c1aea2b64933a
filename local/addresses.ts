import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const shape = z.object({ url: z.string(), sqs: z.string(), dynamodb: z.string(), table: z.string() });

/** Where the system on a directory listens. */
export type Addresses = z.infer<typeof shape>;

const fileIn = (directory: string): string => join(directory, "addresses.json");

/** Writes down where the system on a directory listens, so that others on this machine find it; answers how to end that. */
export function writeAddresses(directory: string, addresses: Addresses): () => void {
  writeFileSync(fileIn(directory), JSON.stringify(addresses));
  return () => rmSync(fileIn(directory), { force: true });
}

/** Where the system on a directory listens; none where no system was started, or it ended in order. */
export function readAddresses(directory: string): Addresses | undefined {
  const file = fileIn(directory);
  return existsSync(file) ? z.parse(shape, JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
