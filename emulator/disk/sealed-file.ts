import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A file of a router's state that cannot be used as it is; says which, why, and what to do. */
export class UnusableState extends Error {
  override readonly name = "UnusableState";
}

const seal = (body: string): string => `slp-kit router state 1 ${createHash("sha256").update(body).digest("hex")}`;

/**
 * Replaces a file by a value, all of it or nothing, whenever the power goes: it is written beside, forced to the disk, and only then takes
 * the name. Throws `UnusableState` where the disk does not take it.
 */
export function writeSealed(path: string, value: object): void {
  const body = JSON.stringify(value);
  try {
    const beside = `${path}.new`;
    const file = openSync(beside, "w", 0o600);
    try {
      writeSync(file, `${seal(body)}\n${body}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    forceNames(dirname(path));
  } catch (cause) {
    throw new UnusableState(
      `${path} could not be written, so that what was typed last is not kept: ${reason(cause)}.`,
      {
        cause,
      },
    );
  }
}

/** What stands in a sealed file; undefined where there is none. Throws `UnusableState` for one that is not whole. */
export function readSealed(path: string): unknown {
  const text = contents(path);
  if (text === undefined) return undefined;
  const end = text.indexOf("\n");
  const body = text.slice(end + 1, -1);
  if (text.endsWith("\n") && text.slice(0, end) === seal(body)) return JSON.parse(body);
  throw new UnusableState(
    `${path} is not what was written there (torn, changed, or of another version): put a copy in its place, or move it away to begin anew.`,
  );
}

function contents(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new UnusableState(`${path} cannot be read: ${reason(cause)}.`, { cause });
  }
}

/** A new name is safe once its folder is on the disk. */
function forceNames(folder: string): void {
  const names = openSync(folder, "r");
  try {
    fsyncSync(names);
  } finally {
    closeSync(names);
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
