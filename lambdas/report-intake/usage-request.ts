import * as z from "zod/mini";
import { DocumentError } from "../../core/document/document-error";
import type { Submitted } from "../../server/intake/submitted";
import { decodeText } from "../http/decode-text";
import { envelope, type Nonce, sudi } from "../http/device-api";
import type { HttpRequest } from "../http/request";

const usage = z.pipe(
  z.object({
    payload: z.string(),
    signature: z.object({ signing_type: z.string(), key: z.string(), value: z.string() }),
  }),
  z.transform(({ payload, signature: { signing_type: signingType, key, value } }) => ({
    payload,
    signature: { signingType, key, value },
  })),
);

/** Either the reports, as the public API takes them, or a whole report file in base64 (an addition of ours). */
export const usageShape = z.object({
  data: z.object({
    ...envelope,
    reports: z.optional(z.array(z.object({ sudi, usage: z.array(usage) }))),
    document: z.optional(z.string()),
  }),
});

/** Reads a `reportusage` request; a DocumentError names what does not fit. */
export function readUsageRequest(request: HttpRequest): { submitted: Submitted; nonce: Nonce } {
  const { nonce, reports, document } = request.body(usageShape).data;
  return { nonce, submitted: { virtualAccount: request.header("x-csw-virtual-account-id"), content: content() } };

  function content(): Submitted["content"] {
    if (reports !== undefined && document === undefined) {
      return { kind: "reports", reports: reports.flatMap((ofDevice) => ofDevice.usage) };
    }
    if (document !== undefined && reports === undefined)
      return { kind: "file", text: decodeText(document, "body.data.document") };
    throw new DocumentError("body.data", "either reports or document is expected");
  }
}
