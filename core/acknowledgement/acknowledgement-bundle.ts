import { DocumentError } from "../document/document-error";
import { readSignedData } from "../document/signed-json";
import { cdata, type Element, readEnvelope, xmlDeclaration } from "../document/xml-envelope";
import type { Acknowledgement } from "./acknowledgement";
import { decodeAcknowledgementPayload } from "./acknowledgement-payload";

const limits = { characters: 64 * 1024 * 1024, elements: 100_000 };

/** One acknowledgement out of a file of many, as a file of its own with the same signed text; or why it cannot be read. */
export type BundledAcknowledgement =
  | { readonly kind: "acknowledgement"; readonly file: string; readonly acknowledgement: Acknowledgement }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Takes a file of acknowledgements of many devices apart; a DocumentError where the envelope is none (TRN-6). */
export function readAcknowledgementBundle(file: string): readonly BundledAcknowledgement[] {
  const [root, ...others] = readEnvelope(file, limits);
  if (root?.name !== "smartLicense" || others.length > 0) {
    throw new DocumentError("document", "an acknowledgement file has one element <smartLicense>");
  }
  const elements = root.children
    .filter(({ name }) => name === "smartLicenseRumAck")
    .flatMap(({ children }) => children);
  return elements.map((element, index) => readEntry(element, index, elements.length === 1 ? file : undefined));
}

/** A file that holds one acknowledgement stays as it is. */
function readEntry(element: Element, index: number, whole: string | undefined): BundledAcknowledgement {
  const place = `acknowledgement ${index + 1}`;
  try {
    const { payload } = readSignedData(element, place, "rum-ack");
    const acknowledgement = decodeAcknowledgementPayload(payload, `${place}.payload`);
    return { kind: "acknowledgement", file: whole ?? alone(element), acknowledgement };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "unreadable", reason: error.message };
    throw error;
  }
}

const alone = ({ data = "" }: Element): string =>
  [
    xmlDeclaration,
    "<smartLicense>",
    `<smartLicenseRumAck><data>${cdata(data)}</data></smartLicenseRumAck>`,
    "</smartLicense>",
    "",
  ].join("\n");
