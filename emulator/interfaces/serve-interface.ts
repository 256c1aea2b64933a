import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { Certificate } from "./self-made-certificate";

/** A router's interface that listens. */
export interface ServedInterface {
  readonly url: string;
  close(): Promise<void>;
}

/** How long an interface waits for a client, in milliseconds. */
export interface Patience {
  /** For the handshake, and for the head of a request. */
  readonly head: number;
  /** For all of a request. */
  readonly request: number;
  /** Without a byte in either direction, as from a client that does not read what it asked for. */
  readonly silence: number;
}

const usual: Patience = { head: 10_000, request: 30_000, silence: 30_000 };

/** How node:http calls it; it looks ten times in the shortest patience for whoever does not go on. */
const limitsOf = ({ head, request }: Patience) => ({
  handshakeTimeout: head,
  headersTimeout: head,
  requestTimeout: request,
  connectionsCheckingInterval: head / 10,
});

/** Serves an interface over TLS on 127.0.0.1; port 0 takes a free one. */
export async function serveInterface(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
  certificate: Certificate,
  patience = usual,
): Promise<ServedInterface> {
  const { certificate: cert, key } = certificate;
  const server = createServer({ cert, key, ...limitsOf(patience) }, getRequestListener(app.fetch));
  server.setTimeout(patience.silence);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `https://127.0.0.1:${isAddress(address) ? address.port : port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

/** Where a request of `serveInterface` comes from. */
export const addressOfRequest = ({ incoming }: HttpBindings): string => incoming.socket.remoteAddress ?? "somewhere";
