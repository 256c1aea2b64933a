import type { IntakeOutcome, Submitted } from "../../server/intake/submitted";
import type { Answer } from "../http/answer";
import { refused, timestamp } from "../http/device-api";
import type { OnBehalf } from "../http/on-behalf";
import type { HttpRequest } from "../http/request";
import { readUsageRequest } from "./usage-request";

/** How long a device waits before it asks for the acknowledgement, seconds. */
const pollInterval = 300;

/** Answers a `reportusage` call: a receipt with a poll id, or the refusal and its reason. */
export const reportUsage =
  (intake: (submitted: Submitted) => Promise<IntakeOutcome>, mayAsk: OnBehalf) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { submitted, nonce } = readUsageRequest(request);
    if (!(await mayAsk(request, submitted.virtualAccount, "change"))) {
      return refused("not-found", "There is no such virtual account.", nonce);
    }
    const outcome = await intake(submitted);
    if (outcome.kind === "refused") return refused(outcome.reason, outcome.message, nonce);
    return {
      status: 202,
      body: {
        status: "OK_POLL",
        message_code: "ACCEPTED",
        message: "The reports are taken in; ask for their acknowledgement with the poll id.",
        timestamp: timestamp(outcome.receivedAt),
        nonce,
        poll_id: Number(outcome.poll),
        poll_interval: pollInterval,
        action: "acknowledgements",
      },
    };
  };
