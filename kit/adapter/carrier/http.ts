import { Agent, type IncomingMessage, request } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import type { Carrier } from "./carrier";
import { CarrierFault, quoted } from "./carrier-fault";
import { readJson } from "./json-text";
import { mostBytes } from "./lines";
import { headOf } from "./request-head";

const kept = { keepAlive: true, maxSockets: 1 };

/** An adapter that listens for HTTP; whatever is no answer with status 200 is thrown as a `CarrierFault`. */
export function httpCarrier(base: string): Carrier {
  const secure = base.startsWith("https:");
  const [agent, send] = secure ? [new SecureAgent(kept), secureRequest] : [new Agent(kept), request];
  const closing = new AbortController();

  function post(op: string, body: string): Promise<IncomingMessage> {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const options = { method: "POST", agent, headers, signal: closing.signal };
    return new Promise((resolve, reject) => {
      send(`${base.replace(/\/$/, "")}/v1/${encodeURIComponent(op)}`, options, resolve)
        .once("error", (cause) =>
          reject(new CarrierFault("unreachable", op, `nobody answers at ${base}: ${cause.message}`, { cause })),
        )
        .end(body);
    });
  }

  return {
    async exchange(message) {
      const { op } = headOf(message);
      const response = await post(op, JSON.stringify(message));
      const body = await bodyOf(response, op);
      if (response.statusCode !== 200) {
        const status = `status ${response.statusCode} with ${quoted(body.toString("utf8"))}`;
        throw new CarrierFault("wrong-status", op, status);
      }
      const read = readJson(body);
      if (read.kind === "message") return read.message;
      throw new CarrierFault("malformed", op, `${quoted(body.toString("utf8"))}, which is ${read.reason}`);
    },
    async close() {
      closing.abort();
      agent.destroy();
    },
  };
}

async function bodyOf(response: IncomingMessage, op: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response) {
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

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
