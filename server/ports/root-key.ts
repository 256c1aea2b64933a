import type { IssuerKey } from "../../core/acknowledgement/certificate";

/** The server's root key: devices know its public half, and it certifies the short-lived keys (TRU-5). */
export interface RootKey {
  publicKey(): Promise<IssuerKey>;
  /** The Ed25519 signature of the text's UTF-8 bytes, base64. */
  sign(text: string): Promise<string>;
}
