import * as z from "zod/mini";
import type { Cryptography, SigningKey } from "../document/cryptography";
import { unixSeconds } from "../document/shapes";
import { check, type Signature, type SignedJson } from "../document/signed-json";
import { parseStrictJson } from "../document/strict-json";
import { type Instant, instant } from "../time/instant";

/** The root key's word that a short-lived key may sign acknowledgements for a while. */
export interface Certificate {
  readonly payload: string;
  readonly signature: Signature;
}

/** A root key as a device knows it. */
export interface IssuerKey {
  readonly key: string;
  readonly public: string;
}

const payloadShape = z.object({
  key: z.string(),
  public: z.string(),
  not_before: unixSeconds,
  not_after: unixSeconds,
  issuer: z.string(),
});

/** What the root key signs: the short-lived key and the time that it is good for. */
export const certificatePayload = (
  key: Pick<SigningKey, "keyId" | "publicKey">,
  notBefore: Instant,
  notAfter: Instant,
  issuer: string,
): string =>
  JSON.stringify({ key: key.keyId, public: key.publicKey, not_before: notBefore, not_after: notAfter, issuer });

export type ChainVerdict = { readonly kind: "fits" } | { readonly kind: "refused"; readonly reason: string };

/** Whether a document is signed by a key that a known root certified for the time of its issue (TRU-5, ENF-4). */
export function chainVerdict(
  document: SignedJson,
  issuedAt: Instant,
  roots: readonly IssuerKey[],
  cryptography: Cryptography,
): ChainVerdict {
  const { certificate, signature, payload } = document;
  if (!certificate) return refused("it carries no certificate");
  const root = roots.find(({ key }) => key === certificate.signature.key);
  if (!root)
    return refused(
      `its certificate is signed by the key ${certificate.signature.key}, which this device does not know`,
    );
  if (!verifies(root.public, certificate.payload, certificate.signature, cryptography)) {
    return refused("the signature of its certificate does not fit");
  }
  const certified = check(payloadShape, parseStrictJson(certificate.payload, "certificate"), "certificate");
  if (issuedAt < instant(certified.not_before) || issuedAt > instant(certified.not_after)) {
    return refused("its certificate was not good when it was issued");
  }
  if (signature.key !== certified.key || !verifies(certified.public, payload, signature, cryptography)) {
    return refused("its signature does not fit");
  }
  return { kind: "fits" };
}

const refused = (reason: string): ChainVerdict => ({ kind: "refused", reason });

const verifies = (publicKey: string, text: string, signature: Signature, cryptography: Cryptography): boolean =>
  signature.signingType === "Ed25519" &&
  signature.key === cryptography.keyId(publicKey) &&
  cryptography.verify(publicKey, text, signature.value);
