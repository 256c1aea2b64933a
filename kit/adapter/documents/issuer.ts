import { z } from "zod";
import { readAs, readJson } from "./document-fault";
import { fits, type KeyPair, keyId, keyPairFrom } from "./keys";
import { type Certificate, type SignedText, signed } from "./signed-text";
import { unixSeconds, unixTime } from "./unix-time";

/** Who signs acknowledgements and policies: a short-lived key, and the root's word for it. */
export type Issuer = { readonly root: KeyPair; readonly key: KeyPair; readonly certificate: Certificate };

export type ChainVerdict =
  | "valid"
  | "no-certificate"
  | "unknown-root"
  | "certificate-signature"
  | "other-key"
  | "outside-validity"
  | "signature";

export const testIssuer = "Issued by slp-kit for tests; no genuine device or server accepts this document.";

const hour = 3600;
const week = 7 * 24 * hour;
const certificatePayload = z.object({
  key: z.string(),
  public: z.base64(),
  not_before: unixTime,
  not_after: unixTime,
  issuer: z.string(),
});

/** An issuer whose root depends on the seed alone and whose key is certified from one hour before `at` until a week after. */
export function makeIssuer(seed: string, at: string): Issuer {
  const root = keyPairFrom(`${seed}: root`);
  const key = keyPairFrom(`${seed}: issuing at ${at}`);
  const payload = JSON.stringify({
    key: key.id,
    public: key.publicKey,
    not_before: unixSeconds(at) - hour,
    not_after: unixSeconds(at) + week,
    issuer: testIssuer,
  });
  return { root, key, certificate: { payload, signature: signed(payload, root) } };
}

/** How a signed text stands against the root keys (base64) that are trusted; the certificate has to cover `issuedAt` (Unix seconds). */
export function chainVerdict(text: SignedText, issuedAt: number, rootKeys: readonly string[]): ChainVerdict {
  const { certificate, signature } = text;
  if (certificate === undefined) return "no-certificate";
  const root = rootKeys.find((candidate) => keyId(candidate) === certificate.signature.key);
  if (root === undefined) return "unknown-root";
  if (!signedWith(root, certificate)) return "certificate-signature";
  const certified = readAs(certificatePayload, readJson(certificate.payload, "certificate"), "certificate");
  if (signature.key !== certified.key || keyId(certified.public) !== certified.key) return "other-key";
  if (issuedAt < certified.not_before || issuedAt > certified.not_after) return "outside-validity";
  return signedWith(certified.public, text) ? "valid" : "signature";
}

function signedWith(publicKey: string, { payload, signature }: Pick<SignedText, "payload" | "signature">): boolean {
  return signature.signing_type === "Ed25519" && fits(payload, signature.value, publicKey);
}
