import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Instant } from "../../../core/time/instant";
import { ed25519 } from "../../../cryptography/ed25519";
import { Collector } from "../../../emulator/collector/collector";
import type { CollectorSetup } from "../../../emulator/collector/desk";
import { collectorFront } from "../../../emulator/collector/front/collector-front";
import { CollectorStore } from "../../../emulator/collector/store/collector-store";
import { Courier } from "../../../emulator/collector/upstream/courier";
import { LicenceServerClient } from "../../../emulator/transport/licence-server-client";

/** Serves a collector over HTTP on 127.0.0.1, its time being what `now` says. */
export async function serveCollector(setup: CollectorSetup, cssm: string, now: () => Instant) {
  const store = new CollectorStore(":memory:");
  const collector = new Collector(setup, { store, cryptography: ed25519 });
  const courier = new Courier(collector, new LicenceServerClient(new URL(cssm)), now);
  const round = () => courier.round();
  const server = createServer(getRequestListener(collectorFront({ collector, now, round }).fetch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await round();
    store.close();
  };
  return { url, collector, round, close };
}
