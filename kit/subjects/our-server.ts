import { startLocalSystem } from "../../local/start-local-system";
import type { Carrier } from "../adapter/carrier/carrier";
import type { Subject } from "../adapter/subject";
import { httpServer } from "./http-server";

/** Our licence server as it runs on one machine, reached over HTTP; its data are in memory. */
export async function ourServer(): Promise<Subject> {
  return { name: "our server", side: "server", server: await startOurServer() };
}

/** Starts our server; closing the carrier ends it. */
export async function startOurServer(): Promise<Carrier> {
  const system = await startLocalSystem({ testClock: true });
  return httpServer({
    name: "slp-kit licence server",
    version: "0.1.0",
    url: system.url,
    crashes: true,
    clock: "advance",
    forget: () => system.forget(),
    close: () => system.close(),
  });
}
