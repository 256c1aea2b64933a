import * as z from "zod/mini";
import { writeSudi } from "../../core/document/shapes";
import type { pollAcknowledgement } from "../../server/acknowledgement/poll-acknowledgement";
import { type Answer, ok } from "../http/answer";
import { envelope, messageCode } from "../http/device-api";
import type { OnBehalf } from "../http/on-behalf";
import type { HttpRequest } from "../http/request";

/** Digits, as text or as a number, so that no client has to trust its numbers. */
const pollId = z.union([
  z.string().check(z.regex(/^\d{1,20}$/, "a poll id is decimal digits")),
  z.pipe(z.int().check(z.minimum(0)), z.transform(String)),
]);
/** What a device polls with. */
export const pollShape = z.object({
  data: z.object({ ...envelope, poll_id: pollId, action: z.optional(z.literal("acknowledgements")) }),
});

type Poll = ReturnType<typeof pollAcknowledgement>;

/** Answers a poll: still at work, or the acknowledgements with the reports that were refused. */
export const pollRoute =
  (poll: Poll, mayAsk: OnBehalf) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { poll_id, nonce } = request.body(pollShape).data;
    const virtualAccount = request.header("x-csw-virtual-account-id");
    const mayBe = await mayAsk(request, virtualAccount, "see");
    const answer = mayBe ? await poll({ poll: poll_id, virtualAccount }) : ({ kind: "pending" } as const);
    if (answer.kind === "pending") {
      // Clients of the public API take a message beside OK_POLL for an error.
      return ok({ status: "OK_POLL", message_code: "PENDING", message: "", nonce });
    }
    return ok({
      status: "COMPLETE",
      nonce,
      data: {
        acknowledgements: answer.documents.map(({ sudi, document }) => ({
          sudi: writeSudi(sudi),
          smart_license: Buffer.from(document, "utf8").toString("base64"),
        })),
        refused: answer.refused.map(({ sudi, reportId, reason, message }) => ({
          sudi: writeSudi(sudi),
          report_id: reportId,
          reason: messageCode(reason),
          message,
        })),
      },
    });
  };
