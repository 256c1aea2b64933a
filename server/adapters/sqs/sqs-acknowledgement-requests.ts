import type { AcknowledgementRequests } from "../../ports/acknowledgement-request";
import { writeAcknowledgementRequest } from "./acknowledgement-request-message";
import type { Queue } from "./queue";

export const sqsAcknowledgementRequests = (queue: Queue): AcknowledgementRequests => ({
  async sendAll(requests) {
    const unsent = new Set(await queue.sendAll(requests.map(writeAcknowledgementRequest)));
    return requests.filter((_, index) => unsent.has(index));
  },
});
