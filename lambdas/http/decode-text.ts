import { DocumentError } from "../../core/document/document-error";

/** The text that stands at a place of a request in base64, as UTF-8; a DocumentError says where it is neither. */
export function decodeText(base64: string, place: string): string {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") !== base64) throw new DocumentError(place, "this is not base64");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new DocumentError(place, "its bytes are not UTF-8", { cause: error });
  }
}
