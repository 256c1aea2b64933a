import * as z from "zod/mini";
import { check } from "../../../core/document/signed-json";
import { parseStrictJson } from "../../../core/document/strict-json";
import { distinctKeys, type TotalKey, type TotalRequests } from "../../ports/totals";
import { wholeNumber } from "../shapes";
import type { Queue } from "./queue";

const shape = z.object({ virtualAccount: z.string(), tag: z.string(), week: wholeNumber, cohort: wholeNumber });

export const sqsTotalRequests = (queue: Queue): TotalRequests => ({
  async sendAll(keys) {
    const distinct = distinctKeys(keys);
    const unsent = new Set(await queue.sendAll(distinct.map(writeTotalKey)));
    return distinct.filter((_, index) => unsent.has(index));
  },
});

const writeTotalKey = ({ virtualAccount, tag, week, cohort }: TotalKey): string =>
  JSON.stringify({ virtualAccount, tag, week, cohort });

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export const readTotalKey = (body: string): TotalKey => check(shape, parseStrictJson(body, "message"), "message");
