import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { signingKey } from "../../../cryptography/ed25519";
import type { RootKey } from "../../ports/root-key";
import { rootKeyOf } from "./root-key-of";

/** The root key in a PEM file that only its owner may read; it is made when it is missing. */
export async function rootKeyInFile(path: string): Promise<RootKey> {
  const pem = (await read(path)) ?? (await create(path));
  return rootKeyOf(signingKey(readKey(path, pem)));
}

async function read(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== "win32" && (mode & forOthers) !== 0) {
      throw new RootKeyFileUnreadable(path, "others than its owner can read or write it; chmod 600 it, or rotate it");
    }
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** What a mode lets the group and everybody else do. */
const forOthers = 0o077;

/** Written beside and linked into place: a crash leaves no half of a key, and of two makers the first one's stays. */
async function create(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  await writeFile(beside, pem, { mode: 0o600 });
  await chmod(beside, 0o600);
  try {
    await link(beside, path);
    return pem;
  } catch (error) {
    if (isCode(error, "EEXIST")) return await readFile(path, "utf8");
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

function readKey(path: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
    throw new RootKeyFileUnreadable(path, `it holds a key of type ${key.asymmetricKeyType}`);
  } catch (cause) {
    if (cause instanceof RootKeyFileUnreadable) throw cause;
    throw new RootKeyFileUnreadable(path, "it holds no private key in PEM", { cause });
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

export class RootKeyFileUnreadable extends Error {
  override readonly name = "RootKeyFileUnreadable";
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `the root key in ${path} cannot be used: ${reason}; restore an Ed25519 key there, or remove the file`,
      options,
    );
  }
}
