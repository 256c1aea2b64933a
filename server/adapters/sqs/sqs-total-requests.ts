import * as z from "zod/mini";
import type { TotalRequest, TotalRequests } from "../../ports/total-requests";
import { wholeNumber } from "../shapes";
import { usageShape, writeUsage } from "../usage-shape";
import { readMessage, writeMessage } from "./message";
import type { Queue } from "./queue";

/** Messages of before this brought no usage: it was stored by whoever asked. */
const shape = z.object({
  virtualAccount: z.string(),
  tag: z.string(),
  week: wholeNumber,
  cohort: wholeNumber,
  usage: z._default(z.array(usageShape), []),
  waited: z.optional(z.literal(true)),
});

export const sqsTotalRequests = (queue: Queue): TotalRequests => ({
  async sendAll(requests, after) {
    const unsent = new Set(await queue.sendAll(requests.map(writeTotalRequest), after));
    return requests.filter((_, index) => unsent.has(index));
  },
});

const writeTotalRequest = ({ virtualAccount, tag, week, cohort, usage, waited }: TotalRequest): string =>
  writeMessage({ virtualAccount, tag, week, cohort, usage: usage.map(writeUsage), waited });

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export function readTotalRequest(body: string): TotalRequest {
  const { usage, ...key } = readMessage(shape, body);
  const { virtualAccount, tag, week } = key;
  return { ...key, usage: usage.map((said) => ({ ...said, virtualAccount, tag, week })) };
}
