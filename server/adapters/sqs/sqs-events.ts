import * as z from "zod/mini";
import { deviceAlertKinds } from "../../ports/alerts";
import type { AccountEvent, Events } from "../../ports/events";
import { instantShape, sudiShape, wholeNumber } from "../shapes";
import { readMessage, writeMessage } from "./message";
import type { Queue } from "./queue";

const ofAccount = { virtualAccount: z.string(), at: instantShape };
const shape = z.discriminatedUnion("kind", [
  z.object({
    ...ofAccount,
    kind: z.literal("report-accepted"),
    sudi: sudiShape,
    reportId: wholeNumber,
    tag: z.string(),
  }),
  z.object({
    ...ofAccount,
    kind: z.literal("report-refused"),
    subject: z.string(),
    reason: z.string(),
    message: z.string(),
  }),
  z.object({ ...ofAccount, kind: z.enum(deviceAlertKinds), sudi: sudiShape }),
  z.object({ ...ofAccount, kind: z.literal("insufficient-licences"), tag: z.string() }),
]);

export const sqsEvents = (queue: Queue): Events => ({
  async sendAll(events) {
    const unsent = new Set(await queue.sendAll(events.map(writeMessage)));
    return events.filter((_, index) => unsent.has(index));
  },
});

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export const readEvent = (body: string): AccountEvent => readMessage(shape, body);
