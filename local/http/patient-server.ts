import { createServer, type Server } from "node:http";

/** How long a server waits for a client, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For all of a request. */
  readonly request: number;
  /** Without a byte in either direction: longer than any work takes that a request asks for. */
  readonly silence: number;
}

const usual: Patience = { head: 10_000, request: 30_000, silence: 300_000 };

/** A server that hangs up on clients that do not go on, and looks for them ten times in its shortest patience. */
export function patientServer({ head, request, silence }: Patience = usual): Server {
  const limits = { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: head / 10 };
  return createServer(limits).setTimeout(silence);
}
