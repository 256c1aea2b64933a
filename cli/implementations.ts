import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Carrier } from "../kit/adapter/carrier/carrier";
import { usualPatience } from "../kit/adapter/carrier/patient";
import type { Implementation } from "../kit/run/judge-subjects";
import { openAdapter, parseBound, parseUrl } from "./adapter-place";
import { fetchAsAwsIdentity } from "./aws-identity";
import { errorLog } from "./error-log";
import { introduced } from "./introduced";
import { serverOfApi } from "./server-of-api";

/** Where implementations that are not ours are to be found, as `conform` is told. */
export type ImplementationOptions = {
  readonly deviceCmd?: string;
  readonly deviceUrl?: string;
  readonly serverCmd?: string;
  readonly serverUrl?: string;
  readonly serverApi?: string;
  readonly aws?: boolean;
  readonly collectorCmd?: string;
  readonly collectorUrl?: string;
  readonly bound: number;
};

/** Adds the options that say what is judged instead of our own subjects. */
export function withImplementationOptions(command: Command): Command {
  return command
    .option("--device-cmd <command>", "judge the device that this command starts")
    .addOption(urlOption("--device-url <url>", "judge the device whose adapter listens there", "deviceCmd"))
    .option("--server-cmd <command>", "judge the licence server that this command starts")
    .addOption(urlOption("--server-url <url>", "judge the licence server whose adapter listens there", "serverCmd"))
    .addOption(
      urlOption("--server-api <url>", "judge the licence server whose HTTP API is there", "serverCmd", "serverUrl"),
    )
    .option("--aws", "sign what the server's operator asks with this machine's AWS identity: for one on AWS", false)
    .option("--collector-cmd <command>", "judge the collector that this command starts")
    .addOption(urlOption("--collector-url <url>", "judge the collector whose adapter listens there", "collectorCmd"))
    .option("--bound <seconds>", "the longest that an answer of theirs may take", parseBound, usualPatience.perOp);
}

/**
 * What is to be judged: the device, the server, the collector, and where device and server are given the two connected.
 * What they write on standard error is kept in the folder `logs`.
 */
export function implementationsGiven(options: ImplementationOptions, logs: string): readonly Implementation[] {
  const {
    deviceCmd,
    deviceUrl,
    serverCmd,
    serverUrl,
    serverApi,
    aws = false,
    collectorCmd,
    collectorUrl,
    bound,
  } = options;
  const patience = { ...usualPatience, perOp: bound };
  const openDevice = openAdapter(
    { side: "device", command: deviceCmd, url: deviceUrl, log: errorLog(join(logs, "device.stderr.log")) },
    patience,
  );
  const openServer =
    openAdapter(
      { side: "server", command: serverCmd, url: serverUrl, log: errorLog(join(logs, "server.stderr.log")) },
      patience,
    ) ?? (serverApi === undefined ? undefined : () => serverOfApi(serverApi, aws ? fetchAsAwsIdentity : fetch));
  const openCollector = openAdapter(
    {
      side: "collector",
      command: collectorCmd,
      url: collectorUrl,
      log: errorLog(join(logs, "collector.stderr.log")),
    },
    patience,
  );
  return [
    ...alone("device", openDevice),
    ...alone("server", openServer),
    ...alone("collector", openCollector),
    ...together(openDevice, openServer),
  ];
}

type Open = () => Carrier | Promise<Carrier>;

const unnamed = {
  device: (carrier: Carrier) => ({ side: "device" as const, device: carrier }),
  server: (carrier: Carrier) => ({ side: "server" as const, server: carrier }),
  collector: (carrier: Carrier) => ({ side: "collector" as const, collector: carrier }),
};

function alone(side: keyof typeof unnamed, open: Open | undefined): Implementation[] {
  return open === undefined ? [] : [{ side, start: async () => introduced(unnamed[side](await open())) }];
}

function together(openDevice: Open | undefined, openServer: Open | undefined): Implementation[] {
  if (openDevice === undefined || openServer === undefined) return [];
  const side = "connected" as const;
  return [{ side, start: async () => introduced({ side, device: await openDevice(), server: await openServer() }) }];
}

function urlOption(flags: string, description: string, ...others: readonly string[]): Option {
  return new Option(flags, description).argParser(parseUrl).conflicts([...others]);
}
