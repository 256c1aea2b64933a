import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { lockDirectory } from "./directory-lock";

/** Where a local system keeps what. Without a directory of its own it keeps its data in memory. */
export interface Directories {
  /** Bundles are made from sources alone, so that all systems share them. */
  readonly bundles: string;
  readonly dynamodb: string | undefined;
  readonly sqs: string | undefined;
  readonly rootKeyFile: string;
  /** Gets a line for each event. */
  readonly eventFile: string | undefined;
  /** Gives the directory back, or removes what was made for one run only. */
  release(): void;
}

/** Finds the places of a system, and takes its directory; throws DirectoryInUse while another system has it. */
export function directories(directory: string | undefined): Directories {
  const bundles = resolve(".slp", "bundles");
  if (directory === undefined) {
    const keys = mkdtempSync(join(tmpdir(), "slp-keys-"));
    return {
      bundles,
      dynamodb: undefined,
      sqs: undefined,
      rootKeyFile: join(keys, "root-key.pem"),
      eventFile: undefined,
      release: () => rmSync(keys, { recursive: true, force: true }),
    };
  }
  const home = resolve(directory);
  mkdirSync(home, { recursive: true });
  const release = lockDirectory(home);
  return {
    bundles,
    dynamodb: join(home, "dynamodb"),
    sqs: join(home, "sqs"),
    rootKeyFile: join(home, "root-key.pem"),
    eventFile: join(home, "events.ndjson"),
    release,
  };
}
