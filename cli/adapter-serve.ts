import { once } from "node:events";
import { Argument, Command, Option } from "commander";
import type { Carrier } from "../kit/adapter/carrier/carrier";
import { inProcessCarrier } from "../kit/adapter/carrier/in-process";
import { serveHttp } from "../kit/adapter/carrier/serve-http";
import { serveStdio } from "../kit/adapter/carrier/serve-stdio";
import { deviceHandler } from "../kit/subjects/our-device";
import { startOurServer } from "../kit/subjects/our-server";
import { parsePort } from "./parse-port";

type Side = "device" | "server";
type Options = { readonly stdio: boolean; readonly http?: number };

const start: Record<Side, () => Carrier | Promise<Carrier>> = {
  device: () => inProcessCarrier(deviceHandler()),
  server: startOurServer,
};

/** `slp adapter serve`: our own device or licence server behind the adapter protocol, for other people's kits and tests. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("serve our own device or licence server through adapter protocol 1")
    .addArgument(new Argument("<side>", "what is served").choices(["device", "server"]))
    .addOption(new Option("--stdio", "on standard input and output (so it is without any option)").conflicts("http"))
    .option("--http <port>", "at POST /v1/<op> on 127.0.0.1; 0 takes a free port", parsePort)
    .action(async (side: Side, { http }: Options) => {
      const carrier = await start[side]();
      await (http === undefined ? serveStdio(carrier, process.stdin, process.stdout) : overHttp(carrier, http));
      await carrier.close();
    });
}

async function overHttp(carrier: Carrier, port: number): Promise<void> {
  const served = await serveHttp(carrier, port);
  console.log(served.url);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await served.close();
}
