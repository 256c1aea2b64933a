import * as z from "zod/mini";
import { paths } from "../lambdas/paths";

const refusal = z.object({ status: z.literal("FAILED"), message_code: z.string(), message: z.string() });
const receipt = z.object({ status: z.literal("OK_POLL"), poll_id: z.union([z.int(), z.string()]) });
const submissionAnswer = z.discriminatedUnion("status", [refusal, receipt]);
const pollAnswer = z.discriminatedUnion("status", [
  refusal,
  z.object({ status: z.literal("OK_POLL") }),
  z.object({
    status: z.literal("COMPLETE"),
    data: z.object({
      acknowledgements: z.array(z.object({ smart_license: z.string() })),
      refused: z.optional(z.array(z.object({ report_id: z.int(), reason: z.string(), message: z.string() }))),
    }),
  }),
]);

export type SubmissionOutcome =
  | { readonly kind: "accepted"; readonly poll: string }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

export interface CompletePoll {
  readonly kind: "complete";
  /** Acknowledgement files. */
  readonly documents: readonly string[];
  readonly refused: readonly { readonly reportId: number; readonly message: string }[];
}

/** What answered is no licence server, or a broken one. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
}

/** Speaks to a licence server as a device does. */
export class LicenceClient {
  constructor(
    private readonly server: URL,
    private readonly virtualAccount: string | undefined,
  ) {}

  /** Hands in a report file as it stands; throws UnexpectedAnswer when no licence server answers. */
  async submit(document: Buffer): Promise<SubmissionOutcome> {
    const answer = await this.#post(paths.reportUsage, { document: document.toString("base64") }, submissionAnswer);
    return answer.status === "FAILED"
      ? { kind: "refused", code: answer.message_code, message: answer.message }
      : { kind: "accepted", poll: String(answer.poll_id) };
  }

  /** Asks what a submission has come to; throws UnexpectedAnswer when no licence server answers, or one that refuses to. */
  async poll(poll: string): Promise<CompletePoll | { readonly kind: "pending" }> {
    const answer = await this.#post(paths.poll, { poll_id: poll, action: "acknowledgements" }, pollAnswer);
    switch (answer.status) {
      case "OK_POLL":
        return { kind: "pending" };
      case "FAILED":
        throw new UnexpectedAnswer(`The poll of ${poll} was refused: ${answer.message}`);
      case "COMPLETE":
        return {
          kind: "complete",
          documents: answer.data.acknowledgements.map(({ smart_license }) =>
            Buffer.from(smart_license, "base64").toString("utf8"),
          ),
          refused: (answer.data.refused ?? []).map(({ report_id: reportId, message }) => ({ reportId, message })),
        };
    }
  }

  async #post<Schema extends z.ZodMiniType>(path: string, data: object, schema: Schema): Promise<z.infer<Schema>> {
    const url = new URL(path, this.server);
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(this.virtualAccount && { "x-csw-virtual-account-id": this.virtualAccount }),
        },
        body: JSON.stringify({ data }),
      });
      return z.parse(schema, await answer.json());
    } catch (cause) {
      throw new UnexpectedAnswer(`No licence server answers at ${url}: check the address given with --server.`, {
        cause,
      });
    }
  }
}
