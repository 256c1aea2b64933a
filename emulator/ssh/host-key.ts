import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { utils } from "ssh2";

/** The host key that a file holds, in OpenSSH's own format; it is made where there is none, for its owner's eyes alone. */
export function hostKeyIn(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const key = utils.generateKeyPairSync("ed25519").private;
  writeFileSync(path, key, { mode: 0o600, flag: "wx" });
  return key;
}
