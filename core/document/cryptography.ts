/** What this project needs of cryptography; texts stand for their UTF-8 bytes, keys and signatures are base64. */
export interface Cryptography {
  /** SHA-256 in hex. */
  sha256(text: string): string;
  /** HMAC-SHA-256 of `text` under the UTF-8 bytes of `key`, in base64. */
  hmac(key: string, text: string): string;
  /** Whether the Ed25519 signature of `text` fits the raw 32-byte public key; false for anything that is no key or signature. */
  verify(publicKey: string, text: string, signature: string): boolean;
  /** The first 16 hex digits of the SHA-256 of the raw public key. */
  keyId(publicKey: string): string;
}

/** A private key that signs; its public half is raw 32 bytes in base64. */
export interface SigningKey {
  readonly publicKey: string;
  readonly keyId: string;
  sign(text: string): string;
}
