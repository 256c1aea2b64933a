import { DocumentFault } from "./document-fault";

/** One text in the envelope: the elements around it, outermost first, and what its CDATA section holds. */
export type Entry = { readonly path: string; readonly text: string };

const firstLine = '<?xml version="1.0" encoding="UTF-8"?>';
const token = /\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>|<\/([A-Za-z]+)>|<([A-Za-z]+)>)/y;

/** The document, in base64, with one branch below `root` for each text: `["RUMReport"]` or `["smartLicenseRumAck", "data"]`. */
export function writeEnvelope(root: string, branch: readonly string[], texts: readonly string[]): string {
  const lines = [firstLine, `<${root}>`, ...texts.flatMap((text) => branchLines(branch, text, "  ")), `</${root}>`, ""];
  return asDocument(lines.join("\n"));
}

function branchLines([element = "", ...inner]: readonly string[], text: string, indent: string): string[] {
  if (inner.length === 0) return [`${indent}<${element}><![CDATA[${text}]]></${element}>`];
  return [`${indent}<${element}>`, ...branchLines(inner, text, `${indent}  `), `${indent}</${element}>`];
}

/** Every CDATA text of a document (base64); throws `DocumentFault` at whatever is not one root, elements, and one CDATA section a leaf. */
export function readEnvelope(document: string): Entry[] {
  const xml = textOf(document).trimEnd();
  const entries: Entry[] = [];
  const open: string[] = [];
  let leafIsFull = false;
  let at = xml.startsWith("<?xml ") ? xml.indexOf("?>") + 2 : 0;
  do {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (match === null) throw misplaced(xml, at);
    const [, text, closed, opened] = match;
    if (leafIsFull && closed === undefined) throw misplaced(xml, at);
    if (opened !== undefined) open.push(opened);
    else if (closed !== undefined && open.pop() !== closed) throw misplaced(xml, at);
    else if (text !== undefined) entries.push({ path: open.join("/"), text });
    leafIsFull = text !== undefined;
    at = token.lastIndex;
  } while (open.length > 0);
  if (at < xml.length) throw misplaced(xml, at);
  return entries;
}

function misplaced(xml: string, at: number): DocumentFault {
  const found = xml.slice(at, at + 40).trim();
  return new DocumentFault(
    found === "" ? "the envelope ends too early" : `the envelope holds "${found}" at character ${at}`,
  );
}

/** Documents (base64) with one root as one document, each text as it stands. */
export function together(documents: readonly string[]): string {
  const inner = documents.map((document) =>
    textOf(document).replace(/^[\s\S]*?<smartLicense>|<\/smartLicense>\s*$/g, ""),
  );
  return asDocument(`${firstLine}\n<smartLicense>${inner.join("")}</smartLicense>\n`);
}

/** The text of a document (base64); throws `DocumentFault` when its bytes are no UTF-8. */
export function textOf(document: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(document, "base64"));
  } catch (cause) {
    throw new DocumentFault("the document's bytes are no UTF-8", { cause });
  }
}

/** A text as a document in base64. */
export function asDocument(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
