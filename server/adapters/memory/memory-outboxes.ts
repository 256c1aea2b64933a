import type { AcknowledgementRequest, AcknowledgementRequests } from "../../ports/acknowledgement-request";
import type { Submission, Submissions } from "../../ports/submission";
import type { TotalRequest, TotalRequests } from "../../ports/total-requests";
import type { MemoryQueue } from "./memory-queue";

export const memorySubmissions = (queue: MemoryQueue<Submission>): Submissions => ({
  async sendAll(parts) {
    queue.send(parts);
  },
});

export const memoryAcknowledgementRequests = (queue: MemoryQueue<AcknowledgementRequest>): AcknowledgementRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});

export const memoryTotalRequests = (queue: MemoryQueue<TotalRequest>): TotalRequests => ({
  async sendAll(requests) {
    queue.send(requests);
    return [];
  },
});
