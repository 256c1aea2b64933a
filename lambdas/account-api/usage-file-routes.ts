import * as z from "zod/mini";
import { writeSudi } from "../../core/document/shapes";
import type { acknowledgementFileOf } from "../../server/acknowledgement/acknowledgement-file-of";
import type { exchangeFile } from "../../server/intake/exchange-file";
import { type Answer, ok, problem } from "../http/answer";
import { decodeText } from "../http/decode-text";
import type { HttpRequest } from "../http/request";

/** A usage file, in base64. */
export const usageFileShape = z.object({ file: z.string().check(z.minLength(1)) });
const parameters = z.object({
  file: z.string().check(z.regex(/^\d{1,20}$/, "a usage file is named by decimal digits")),
});

/** Takes in a usage file; the answer names it, and its acknowledgement file is asked for by that name (TRN-5). */
export const takeUsageFileRoute =
  (exchange: ReturnType<typeof exchangeFile>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const text = decodeText(request.body(usageFileShape).file, "body.file");
    const outcome = await exchange({ virtualAccount, text, actor: request.caller });
    if (outcome.kind === "refused") return problem(422, outcome.reason, outcome.message);
    return { status: 202, body: { file: outcome.poll } };
  };

/** The acknowledgement file that answers a usage file; `pending` until it is there, and so for a file of somebody else. */
export const acknowledgementFileRoute =
  (fileOf: ReturnType<typeof acknowledgementFileOf>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const answer = await fileOf(request.parameters(parameters).file, virtualAccount);
    if (answer.kind === "pending") return ok({ status: "pending", refused: [] });
    const { file, refused } = answer;
    return ok({
      status: "complete",
      file: file === "none" ? undefined : Buffer.from(file, "utf8").toString("base64"),
      refused: refused.map(({ sudi, reportId: report_id, reason, message }) => ({
        sudi: writeSudi(sudi),
        report_id,
        reason,
        message,
      })),
    });
  };
