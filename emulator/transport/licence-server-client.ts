import * as z from "zod/mini";
import { policyShape } from "../../core/policy/policy-document";
import { type Request, requestsOver } from "./way-out";
import { whyUnanswered } from "./why-unanswered";

/** Paths of the public Smart Accounts & Licensing API, below a server's address. */
const base = "/services/api/smart-accounts-and-licensing";
export const licensingPaths = {
  trust: `${base}/v2/devices/trust`,
  reports: `${base}/v2/devices/reportusage`,
  poll: `${base}/v2/accounts/poll`,
} as const;
/** A collector takes all three calls at one place. */
export const collectorPaths = { trust: "/cslu/v1/pi", reports: "/cslu/v1/pi", poll: "/cslu/v1/pi" } as const;

const failed = z.object({ status: z.literal("FAILED"), message_code: z.string(), message: z.string() });
const trusted = z.object({
  status: z.literal("COMPLETE"),
  data: z.object({
    trust_code: z.string(),
    smart_account: z.optional(z.string()),
    virtual_account: z.optional(z.string()),
    policy: z.optional(policyShape),
    issuer_keys: z.array(z.object({ key: z.string(), public: z.string() })),
  }),
});
const receipt = z.object({ status: z.literal("OK_POLL"), poll_id: z.union([z.int(), z.string()]) });
const pending = z.object({ status: z.literal("OK_POLL") });
const complete = z.object({
  status: z.literal("COMPLETE"),
  data: z.object({
    acknowledgements: z.array(z.object({ smart_license: z.string() })),
    refused: z.optional(z.array(z.object({ report_id: z.int(), reason: z.string(), message: z.string() }))),
  }),
});

const trustAnswer = z.discriminatedUnion("status", [failed, trusted]);
const submissionAnswer = z.discriminatedUnion("status", [failed, receipt]);
const pollAnswer = z.discriminatedUnion("status", [failed, pending, complete]);

export type TrustAnswer = z.infer<typeof trustAnswer>;

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

/** A licence server that does not know a poll, or a collector whose submission was refused. */
export class PollRefused extends UnexpectedAnswer {}

/** Speaks to a licence server over HTTP as a device does; every call throws UnexpectedAnswer when none answers. */
export class LicenceServerClient {
  constructor(
    private readonly server: URL,
    private readonly virtualAccount?: string,
    private readonly request: Request = requestsOver({}),
    private readonly paths: Readonly<Record<keyof typeof licensingPaths, string>> = licensingPaths,
  ) {}

  /** Asks for trust; `data` is the body of the public call. */
  trust(data: object): Promise<TrustAnswer> {
    return this.#post(this.paths.trust, data, trustAnswer);
  }

  /** Hands in a report file as it stands. */
  async submit(document: Uint8Array): Promise<SubmissionOutcome> {
    const file = Buffer.from(document).toString("base64");
    const answer = await this.#post(this.paths.reports, { document: file }, submissionAnswer);
    return answer.status === "FAILED"
      ? { kind: "refused", code: answer.message_code, message: answer.message }
      : { kind: "accepted", poll: String(answer.poll_id) };
  }

  /** Asks what a submission has come to. */
  async poll(poll: string): Promise<CompletePoll | { readonly kind: "pending" }> {
    const answer = await this.#post(this.paths.poll, { poll_id: poll, action: "acknowledgements" }, pollAnswer);
    switch (answer.status) {
      case "OK_POLL":
        return { kind: "pending" };
      case "FAILED":
        throw new PollRefused(`The poll of ${poll} was refused: ${answer.message}`);
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
    const account = this.virtualAccount && { "x-csw-virtual-account-id": this.virtualAccount };
    const headers = { "content-type": "application/json", ...account };
    try {
      const answer = await this.request(url, headers, JSON.stringify({ data }));
      return z.parse(schema, await answer.json());
    } catch (cause) {
      throw new UnexpectedAnswer(`No licence server answers at ${url}: ${whyUnanswered(cause)}.`, { cause });
    }
  }
}
