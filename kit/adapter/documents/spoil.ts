import { DocumentFault, readAs, readJson } from "./document-fault";
import { asDocument, readEnvelope, textOf } from "./envelope";
import type { KeyPair } from "./keys";
import { signedText, writeSignedText } from "./signed-text";

/** A key that bears the name of one and signs with another: what it signs looks right until the bytes are checked. */
export function imposter(claimed: KeyPair, actual: KeyPair): KeyPair {
  return { ...claimed, privateKey: actual.privateKey };
}

/** The document (base64) with its first payload rewritten after signing, its signature left as it was. */
export function withPayload(document: string, rewrite: (payload: string) => string): string {
  const [first] = readEnvelope(document);
  if (first === undefined) throw new DocumentFault("a document without entries has no payload to rewrite");
  const text = readAs(signedText, readJson(first.text, "entry"), "entry");
  const rewritten = writeSignedText({ ...text, payload: rewrite(text.payload) });
  return asDocument(textOf(document).replace(first.text, () => rewritten));
}

/** The document (base64) with the last digit of its first payload changed after signing; all of it still reads. */
export function withChangedPayload(document: string): string {
  return withPayload(document, (payload) => payload.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)));
}
