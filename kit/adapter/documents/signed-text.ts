import { z } from "zod";
import { DocumentFault, readAs, readJson } from "./document-fault";
import { type KeyPair, signatureOf } from "./keys";

/** A device's name as documents write it. */
export const udi = z.object({ udi_pid: z.string(), udi_serial_number: z.string() });
export type Udi = z.output<typeof udi>;

const signature = z.object({
  sudi: udi.optional(),
  signing_type: z.string(),
  key: z.string(),
  value: z.base64(),
  /** The public key of a device that signs with the built-in one. */
  public: z.base64().optional(),
});
export type Signature = z.output<typeof signature>;

const certificate = z.object({ payload: z.string(), signature });
export type Certificate = z.output<typeof certificate>;

/** What a CDATA section holds: a payload as a string, and who vouches for its bytes. */
export const signedText = z.object({
  payload: z.string(),
  header: z.object({ type: z.string() }).optional(),
  signature,
  certificate: certificate.optional(),
});
export type SignedText = z.output<typeof signedText>;

/** The signature over a payload string, of a device where `sudi` is given. */
export function signed(payload: string, key: KeyPair, sudi?: Udi): Signature {
  return { sudi, signing_type: "Ed25519", key: key.id, value: signatureOf(payload, key) };
}

/** JSON for a CDATA section: where a string in it ends the section, its last character is escaped. */
export function writeSignedText(text: SignedText): string {
  return JSON.stringify(text).replaceAll("]]>", "]]\\u003e");
}

/** Reads what a CDATA section holds; throws `DocumentFault` where a header names another type than `type`. */
export function readSignedText(text: string, type: string): SignedText {
  const read = readAs(signedText, readJson(text, type), type);
  if (read.header !== undefined && read.header.type !== type) {
    throw new DocumentFault(`${type}: its header says "${read.header.type}"`);
  }
  return read;
}
