import { createHash, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** An Ed25519 key pair; `publicKey` is the raw 32 bytes in base64. */
export type KeyPair = { readonly id: string; readonly publicKey: string; readonly privateKey: KeyObject };

const privateKeyPrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicKeyPrefix = Buffer.from("302a300506032b6570032100", "hex");

const made = new Map<string, KeyPair>();
const mostKept = 1_000;

/** The key pair that belongs to a seed: the same seed gives the same keys in every run. For tests only, as anybody can make it. */
export function keyPairFrom(seed: string): KeyPair {
  const kept = made.get(seed);
  if (kept !== undefined) return kept;
  const secret = createHash("sha256").update(seed, "utf8").digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([privateKeyPrefix, secret]), format: "der", type: "pkcs8" });
  const encoded = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  const publicKey = encoded.subarray(publicKeyPrefix.length).toString("base64");
  const pair = { id: keyId(publicKey), publicKey, privateKey };
  if (made.size < mostKept) made.set(seed, pair);
  return pair;
}

/** A key's name: the first 16 hex digits of the SHA-256 of its raw public bytes. */
export function keyId(publicKey: string): string {
  return sha256(Buffer.from(publicKey, "base64")).slice(0, 16);
}

/** SHA-256 in hex; a string counts as its UTF-8 bytes. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The signature of the built-in key over the UTF-8 bytes of a text, in base64. */
export function builtInSignatureOf(text: string): string {
  return createHmac("sha256", builtIn.key).update(text, "utf8").digest("base64");
}

/** The Ed25519 signature over the UTF-8 bytes of a text, in base64. */
export function signatureOf(text: string, key: KeyPair): string {
  return sign(null, Buffer.from(text, "utf8"), key.privateKey).toString("base64");
}

/** The built-in key, of devices that have no trust yet: everybody knows it, so it vouches for nothing. */
const builtIn = { name: "regid.example.slp-kit.CUBE,1.0", key: "slp-kit: the built-in key, which is no secret" };

/** The built-in signature over a text, with the public key that the device has made for itself. */
export function builtInSignature(text: string, { publicKey }: KeyPair) {
  return { signing_type: "builtin", key: builtIn.name, value: builtInSignatureOf(text), public: publicKey };
}

/** Whether a signature over a text was made with the private half of this public key. */
export function fits(text: string, signature: string, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, "base64");
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([publicKeyPrefix, raw]), format: "der", type: "spki" });
  return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64"));
}
