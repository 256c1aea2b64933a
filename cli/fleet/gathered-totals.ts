import type { MemoryQueue } from "../../server/adapters/memory/memory-queue";
import type { TotalRequest, TotalRequests } from "../../server/ports/total-requests";
import { totalName } from "../../server/ports/totals";
import type { UsageOfReports } from "../../server/ports/usage";

/** Requests for totals that wait to be let on: the usage that they bring is stored at once, and of each total one request is kept. */
export class GatheredTotals implements TotalRequests {
  #waiting = new Map<string, TotalRequest>();

  constructor(
    private readonly queue: MemoryQueue<TotalRequest>,
    private readonly usage: UsageOfReports,
  ) {}

  async sendAll(requests: readonly TotalRequest[]): Promise<readonly TotalRequest[]> {
    await this.usage.putAll(requests.flatMap(({ usage }) => usage));
    for (const request of requests) this.#waiting.set(totalName(request), { ...request, usage: [] });
    return [];
  }

  /** Lets those that wait on to the queue, and answers how many they were. */
  letOn(): number {
    const requests = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.queue.send(requests);
    return requests.length;
  }
}
