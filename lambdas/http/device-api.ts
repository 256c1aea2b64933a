import * as z from "zod/mini";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Answer } from "./answer";
import { printable } from "./name";

const udi = printable(1, 64);
const sudiShape = z.object({ udi_pid: udi, udi_serial_number: udi });

/** A device's name as the public API writes it. */
export const sudi = z.pipe(
  sudiShape,
  z.transform(({ udi_pid, udi_serial_number }): Sudi => ({ pid: udi_pid, serial: udi_serial_number })),
);

/** What every request of a device has besides its own members; the nonce comes back in the answer. */
export const envelope = {
  /** Milliseconds, as a number or, as some clients have it, as text. */
  timestamp: z.optional(z.union([z.int().check(z.minimum(0)), z.string().check(z.regex(/^\d{1,15}$/))])),
  nonce: z.optional(z.union([z.string().check(z.maxLength(128)), z.int()])),
};

export type Nonce = z.infer<typeof envelope.nonce>;

/** `token-unknown` is `TOKEN_UNKNOWN` in the answers to devices. */
export const messageCode = (reason: string): string => reason.toUpperCase().replaceAll("-", "_");

/** Milliseconds, as the public API counts. */
export const timestamp = (at: Instant): number => at * 1000;

/** The request was read, and is refused: the HTTP status says the first, `status` says the second. */
export const refused = (reason: string, message: string, nonce: Nonce): Answer => ({
  status: 200,
  body: { status: "FAILED", message_code: messageCode(reason), message, nonce },
});

/** A request that could not be read, told in the shape that devices understand. */
export const unreadable = (status: 400 | 413, reason: string, message: string): Answer => ({
  status,
  body: { status: "FAILED", message_code: messageCode(reason), message },
});
