import type { Carrier } from "./carrier";
import { readJson } from "./json-text";

/** The answer of an implementation to a message from outside, whatever that is. */
export async function answerTo(carrier: Carrier, bytes: Uint8Array): Promise<unknown> {
  const read = readJson(bytes);
  if (read.kind === "unreadable") return badRequest(`the message is ${read.reason}`);
  if (typeof read.message !== "object" || read.message === null) return badRequest("a message is one JSON object");
  return carrier.exchange(read.message);
}

function badRequest(message: string): object {
  return { id: 0, error: { code: "bad-request", message } };
}
