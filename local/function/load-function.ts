import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { compileFunction } from "node:vm";

/** A Lambda handler: an event in, an answer out. */
export type Handler = (event: unknown) => Promise<unknown>;

/** Is told of every line that a function writes to its log: of errors, and of what it measured. */
export interface TellLog {
  error(line: unknown): void;
  log(line: unknown): void;
}

/**
 * Loads a bundle as one instance of a function, with an environment of its own: several functions, and several systems,
 * live in one process and see nothing of each other. Throws when the bundle exports no handler.
 */
export function loadFunction(bundle: string, environment: Readonly<Record<string, string>>, tellLog: TellLog): Handler {
  const ownProcess = Object.create(process, { env: { value: { ...environment } } });
  const ownConsole = Object.create(console, { error: { value: tellLog.error }, log: { value: tellLog.log } });
  const requireOutside = createRequire(bundle);
  const load = (name: string): unknown => (/^(node:)?process$/.test(name) ? ownProcess : requireOutside(name));
  const instance: { exports: Record<string, unknown> } = { exports: {} };
  const parameters = ["exports", "require", "module", "process", "console", "__filename", "__dirname"];
  const run = compileFunction(readFileSync(bundle, "utf8"), parameters, { filename: bundle });
  run(instance.exports, load, instance, ownProcess, ownConsole, bundle, dirname(bundle));
  const { handler } = instance.exports;
  if (!isHandler(handler)) throw new Error(`${bundle} exports no function named handler.`);
  return handler;
}

const isHandler = (value: unknown): value is Handler => typeof value === "function";
