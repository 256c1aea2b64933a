import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import type { Cryptography, SigningKey } from "../core/document/cryptography";

const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** Ed25519, SHA-256 and HMAC by node:crypto. */
export const ed25519: Cryptography = {
  sha256: (text) => hash("sha256", text, "hex"),
  hmac: (key, text) => createHmac("sha256", key).update(text, "utf8").digest("base64"),
  verify: (publicKey, text, signature) => {
    const key = publicKeyObject(publicKey);
    const value = strictBase64(signature, 64);
    return key !== undefined && value !== undefined && verify(null, Buffer.from(text, "utf8"), key, value);
  },
  keyId,
};

function keyId(publicKey: string): string {
  return hash("sha256", Buffer.from(publicKey, "base64"), "hex").slice(0, 16);
}

/** A fresh key pair. */
export function generateSigningKey(): SigningKey {
  return signingKey(generateKeyPairSync("ed25519").privateKey);
}

/** The key pair that a 32-byte seed stands for; for devices that are emulated and for tests. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  return signingKey(createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" }));
}

/** Wraps a private key of node:crypto. */
export function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
    .export({ format: "der", type: "spki" })
    .subarray(-32)
    .toString("base64");
  return {
    publicKey,
    keyId: keyId(publicKey),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64"),
  };
}

const known = new Map<string, KeyObject>();
const mostKnown = 20_000;

/** Parsing a key costs as much as checking a signature, so the keys seen last are kept. */
function publicKeyObject(publicKey: string): KeyObject | undefined {
  const kept = known.get(publicKey);
  if (kept) return kept;
  const raw = strictBase64(publicKey, 32);
  if (!raw) return undefined;
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: "der", type: "spki" });
  if (known.size >= mostKnown) known.clear();
  known.set(publicKey, key);
  return key;
}

/** The bytes of base64 that is written in the one canonical way and has that length; else nothing. */
function strictBase64(text: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : undefined;
}
