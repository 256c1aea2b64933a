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

/** How long a client may take for the head of a request, and for all of it. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000 } as const;

/** Serves an interface over TLS on 127.0.0.1; port 0 takes a free one. */
export async function serveInterface(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
  certificate: Certificate,
): Promise<ServedInterface> {
  const { certificate: cert, key } = certificate;
  const server = createServer({ cert, key, ...patience }, getRequestListener(app.fetch));
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
