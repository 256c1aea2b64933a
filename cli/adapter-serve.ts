import { once } from "node:events";
import { Argument, Command, Option } from "commander";
import type { AdapterHandler } from "../kit/adapter/carrier/in-process";
import { serveHttp } from "../kit/adapter/carrier/serve-http";
import { serveStdio } from "../kit/adapter/carrier/serve-stdio";
import { collectorHandler } from "../kit/subjects/our-collector";
import { deviceHandler } from "../kit/subjects/our-device";
import { parsePort } from "./parse-port";

type Side = "device" | "server" | "collector";
type Options = { readonly stdio?: true; readonly http?: number };
type Served = { readonly handler: AdapterHandler; close(): Promise<void> };

const start: Record<Side, () => Promise<Served>> = {
  device: async () => ({ handler: deviceHandler(), close: async () => {} }),
  collector: async () => ({ handler: collectorHandler(), close: async () => {} }),
  server: async () => {
    const { startOurServer } = await import("../kit/subjects/our-server");
    const server = await startOurServer();
    return { handler: (request) => server.exchange(Object(request)), close: () => server.close() };
  },
};

/** `slp adapter serve`: our own device, licence server or collector behind the adapter protocol, for other people's kits and tests. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("serve our own device, licence server or collector through adapter protocol 1")
    .addArgument(new Argument("<side>", "what is served").choices(["device", "server", "collector"]))
    .addOption(new Option("--stdio", "on standard input and output (so it is without any option)").conflicts("http"))
    .option("--http <port>", "at POST /v1/<op> on 127.0.0.1; 0 takes a free port", parsePort)
    .action(async (side: Side, { http }: Options) => {
      const { handler, close } = await start[side]();
      await (http === undefined ? serveStdio(handler, process.stdin, process.stdout) : overHttp(handler, http));
      await close();
    });
}

async function overHttp(handler: AdapterHandler, port: number): Promise<void> {
  const served = await serveHttp(handler, port);
  console.log(served.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await served.close();
}
