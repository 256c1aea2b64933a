import type { Carrier } from "./carrier";
import { CarrierFault, quoted } from "./carrier-fault";
import { readJson } from "./json-text";
import { mostBytes } from "./lines";
import { headOf } from "./request-head";

/** An adapter that listens for HTTP; whatever is no answer with status 200 is thrown as a `CarrierFault`. */
export function httpCarrier(base: string): Carrier {
  const closing = new AbortController();
  return {
    async exchange(request) {
      const { op } = headOf(request);
      const response = await fetch(`${base.replace(/\/$/, "")}/v1/${op}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
        redirect: "manual",
        signal: closing.signal,
      }).catch((cause: unknown) => {
        throw new CarrierFault("unreachable", op, `nobody answers at ${base}: ${reasonOf(cause)}`, { cause });
      });
      const body = await bodyOf(response, op);
      if (response.status !== 200) {
        throw new CarrierFault("wrong-status", op, `status ${response.status} with ${quoted(body.toString("utf8"))}`);
      }
      const read = readJson(body);
      if (read.kind === "message") return read.message;
      throw new CarrierFault("malformed", op, `${quoted(body.toString("utf8"))}, which is ${read.reason}`);
    },
    async close() {
      closing.abort();
    },
  };
}

async function bodyOf(response: Response, op: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > mostBytes)
        throw new CarrierFault("too-long", op, `a body of more than ${mostBytes / 1024 / 1024} MiB`);
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof CarrierFault) throw cause;
    throw new CarrierFault("ended", op, `the connection broke off after ${size} bytes: ${reasonOf(cause)}`, { cause });
  }
  return Buffer.concat(parts);
}

/** The innermost reason: `fetch` itself says only that it failed. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? reasonOf(fault.cause) : fault.message;
}
