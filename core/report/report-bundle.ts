import { DocumentError } from "../document/document-error";
import { readSignedData } from "../document/signed-json";
import { cdata, type Element, readEnvelope, xmlDeclaration } from "../document/xml-envelope";
import { decodeReportPayload } from "./report-payload";
import type { SignedReport } from "./rum-report";

const limits = { characters: 64 * 1024 * 1024, elements: 100_000 };

/** One report of a bundle: the text between its marks, which nobody changes, and what it says; or why it cannot be read. */
export type BundledReport =
  | { readonly kind: "report"; readonly text: string; readonly signed: SignedReport }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Reads a file of reports of one or of many devices, each by itself; a DocumentError where the envelope is none (TRN-6). */
export function readBundle(file: string): readonly BundledReport[] {
  const elements = readEnvelope(file, limits);
  const [root] = elements;
  const inRoot = elements.length === 1 && root?.name === "smartLicense" && root.data === undefined;
  return (inRoot ? root.children : elements).map(readEntry);
}

/** Writes a file of such texts, each as it stands. */
export const writeBundle = (texts: readonly string[]): string =>
  [
    xmlDeclaration,
    "<smartLicense>",
    ...texts.map((text) => `<RUMReport>${cdata(text)}</RUMReport>`),
    "</smartLicense>",
    "",
  ].join("\n");

function readEntry(element: Element, index: number): BundledReport {
  const place = `report ${index + 1}`;
  try {
    if (element.name !== "RUMReport") throw new DocumentError(place, `<RUMReport> is expected, not <${element.name}>`);
    const { payload, signature } = readSignedData(element, place, "rum");
    const report = decodeReportPayload(payload, `${place}.payload`);
    return { kind: "report", text: element.data ?? "", signed: { report, payload, signature } };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: "unreadable", reason: error.message };
    throw error;
  }
}
