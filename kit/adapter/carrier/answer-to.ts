import type { AdapterHandler } from "./in-process";
import { readJson } from "./json-text";

/** The answer of an implementation to a message from outside, whatever that is. */
export async function answerTo(handler: AdapterHandler, bytes: Uint8Array): Promise<unknown> {
  const read = readJson(bytes);
  return read.kind === "message" ? handler(read.message) : badRequest(`the message is ${read.reason}`);
}

/** An answer to what cannot even be numbered. */
export function badRequest(message: string): object {
  return { id: 0, error: { code: "bad-request", message } };
}
