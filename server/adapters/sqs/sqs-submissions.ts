import type { Submissions } from "../../ports/submission";
import type { Queue } from "./queue";
import { writeSubmission } from "./submission-message";

export const sqsSubmissions = (queue: Queue): Submissions => ({
  async sendAll(parts) {
    const unsent = await queue.sendAll(parts.map(writeSubmission));
    if (unsent.length > 0) throw new SubmissionUnsent(unsent.length, parts.length);
  },
});

/** The queue did not take what came in; the device gets no receipt and submits again. */
export class SubmissionUnsent extends Error {
  override readonly name = "SubmissionUnsent";
  constructor(unsent: number, parts: number) {
    super(`${unsent} of ${parts} parts of a submission could not be sent to the queue; the device has to submit again`);
  }
}
