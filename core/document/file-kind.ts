import { DocumentError } from "./document-error";
import { readEnvelope } from "./xml-envelope";

/** What licence files there are. */
export type FileKind = "reports" | "acknowledgements" | "policy";

const limits = { characters: 4 * 1024 * 1024, elements: 10_000 };

/** What a file holds, by its envelope; a DocumentError says where and why it is no licence file (TRN-5). */
export function fileKind(text: string): FileKind {
  const [root] = readEnvelope(text, limits);
  const [child] = root?.name === "smartLicense" ? root.children : [root];
  switch (child?.name) {
    case "RUMReport":
      return "reports";
    case "smartLicenseRumAck":
      return "acknowledgements";
    case "smartLicensePolicy":
      return "policy";
    default:
      throw new DocumentError("document", "it holds no usage report, no acknowledgement and no policy");
  }
}
