import type { SigningKey } from "../document/cryptography";
import { DocumentError } from "../document/document-error";
import { readSignedData, type Signature, type SignedJson } from "../document/signed-json";
import { cdata, readEnvelope, xmlDeclaration } from "../document/xml-envelope";
import type { Acknowledgement } from "./acknowledgement";
import { decodeAcknowledgementPayload, encodeAcknowledgementPayload } from "./acknowledgement-payload";
import type { Certificate } from "./certificate";

const limits = { characters: 4 * 1024 * 1024, elements: 1_000 };

const opening = "<smartLicense>";
const closing = "</smartLicense>";

/** An acknowledgement as it travels: the signed bytes and what they say. */
export interface SignedAcknowledgement {
  readonly document: SignedJson;
  readonly acknowledgement: Acknowledgement;
}

/** A short-lived key with the root's certificate for it. */
export interface Issuer {
  readonly key: SigningKey;
  readonly certificate: Certificate;
}

/** Signs an acknowledgement and writes it as the file that a device imports. */
export function signAcknowledgement(acknowledgement: Acknowledgement, { key, certificate }: Issuer): string {
  const payload = encodeAcknowledgementPayload(acknowledgement);
  const json = JSON.stringify({
    payload,
    header: { type: "rum-ack" },
    signature: writeSignature({ signingType: "Ed25519", key: key.keyId, value: key.sign(payload) }),
    certificate: { payload: certificate.payload, signature: writeSignature(certificate.signature) },
  });
  return [
    xmlDeclaration,
    opening,
    `<smartLicenseRumAck><data>${cdata(json)}</data></smartLicenseRumAck>`,
    closing,
    "",
  ].join("\n");
}

const writeSignature = ({ signingType, key, value }: Signature) => ({ signing_type: signingType, key, value });

/** One file out of several that were signed here, each document as it stands. */
export function joinAcknowledgementFiles(files: readonly string[]): string {
  const inner = files.map((file) => file.slice(file.indexOf(opening) + opening.length + 1, file.lastIndexOf(closing)));
  return [xmlDeclaration, opening, `${inner.join("")}${closing}`, ""].join("\n");
}

/** Reads an acknowledgement file; a DocumentError says where and why it cannot be read. Signatures are not checked here. */
export function readAcknowledgementFile(text: string): readonly SignedAcknowledgement[] {
  const [root, ...others] = readEnvelope(text, limits);
  if (root?.name !== "smartLicense" || others.length > 0) {
    throw new DocumentError("document", "an acknowledgement file has one element <smartLicense>");
  }
  return root.children
    .filter(({ name }) => name === "smartLicenseRumAck")
    .flatMap(({ children }) => children)
    .map((element, index) => {
      const place = `acknowledgement ${index + 1}`;
      const document = readSignedData(element, place, "rum-ack");
      return { document, acknowledgement: decodeAcknowledgementPayload(document.payload, `${place}.payload`) };
    });
}
