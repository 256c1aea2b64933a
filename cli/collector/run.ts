import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { setTimeout } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { Command, InvalidArgumentError, Option } from "commander";
import * as z from "zod/mini";
import type { CollectorSetup } from "../../emulator/collector/desk";
import { collectorFront } from "../../emulator/collector/front/collector-front";
import { type OnPremVersion, parseOnPremVersion } from "../../emulator/collector/on-prem-version";
import { usualPace } from "../../emulator/collector/pace";
import type { VisitedDevice } from "../../emulator/collector/pull/smartlic-service";
import { visit } from "../../emulator/collector/pull/visit";
import { Courier } from "../../emulator/collector/upstream/courier";
import { LicenceServerClient } from "../../emulator/transport/licence-server-client";
import { DirectoryInUse, lockDirectory } from "../../local/directory-lock";
import { patientServer } from "../../local/http/patient-server";
import { exitCode } from "../exit-code";
import { machineClock } from "../machine-clock";
import { parsePort } from "../parse-port";
import { parseUrl } from "../parse-url";
import { readGivenFile } from "../read-given-file";
import { dataOption } from "./data-option";
import { openCollector } from "./open-collector";

interface Options {
  readonly server: URL;
  readonly kind: "cslu" | "on-prem";
  readonly onPremVersion: OnPremVersion;
  readonly token?: string;
  readonly port: number;
  readonly data: string;
  readonly devices?: string;
  readonly visitEvery: number;
  readonly pace: number;
}

const visited = z.array(
  z.object({ url: z.url(), user: z.string(), password: z.string(), certificate: z.optional(z.string()) }),
);

/** `slp collector run`: a CSLU or an SSM On-Prem between devices and a licence server, until it is interrupted. */
export function runCommand(): Command {
  return new Command("run")
    .description("run the collector: devices push to it or are visited, and it hands up and down")
    .requiredOption("--server <url>", "the licence server that it hands up to", parseUrl)
    .addOption(new Option("--kind <kind>", "what it is").choices(["cslu", "on-prem"]).default("cslu"))
    .option("--on-prem-version <version>", "the version of an On-Prem", parseVersion, parseVersion("8-202404"))
    .option("--token <token>", "the token of CSSM that joins an On-Prem to its account")
    .option("--port <number>", "port on 127.0.0.1; 0 takes a free one", parsePort, 8182)
    .addOption(dataOption())
    .option("--devices <file>", "the devices to visit: a JSON list of {url, user, password}")
    .option("--visit-every <minutes>", "how often they are visited", parseMinutes, 60)
    .option(
      "--pace <seconds>",
      "how long it waits for CSSM at first, before it tries or asks again",
      parseSeconds,
      usualPace.first,
    )
    .action((options: Options, command: Command) => {
      const devices = options.devices === undefined ? [] : devicesIn(options.devices, command);
      return run(options, devices).catch((error: unknown) => {
        const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
        if (!(error instanceof DirectoryInUse) && !taken) throw error;
        const message = taken ? `the port ${options.port} is taken: give another --port` : error.message;
        command.error(`error: ${message}`, { exitCode: exitCode.usage });
      });
    });
}

async function run(options: Options, devices: readonly VisitedDevice[]): Promise<void> {
  const { server, port, data, visitEvery } = options;
  mkdirSync(data, { recursive: true });
  const release = lockDirectory(data);
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ending.abort());
  try {
    const { collector, close } = openCollector(data, setupOf(options));
    const courier = new Courier(collector, new LicenceServerClient(server), machineClock);
    const round = () => courier.round();
    collector.hurry(machineClock());
    const answer = getRequestListener(collectorFront({ collector, now: machineClock, round }).fetch);
    const front = patientServer().on("request", answer);
    const url = await listen(front, port);
    console.log(`collector  ${url}/cslu/v1/pi\nhands up   ${server}\ndata       ${data}\n\nCtrl-C ends it.`);
    const visits = every(visitEvery * 60, ending.signal, async () => {
      for (const device of devices) {
        const { kind, ...came } = await visit(device, collector, machineClock);
        if (kind === "failed") console.error("visit failed", came);
      }
      await round();
      collector.forgetOld(machineClock());
    });
    const rounds = every(1, ending.signal, async () => {
      const due = collector.nextDueAt();
      if (due !== "never" && due <= machineClock()) await round();
    });
    await Promise.all([visits, rounds]);
    front.closeAllConnections();
    front.close();
    await round();
    close();
  } finally {
    release();
  }
}

/** Does something now and again after so many seconds, until it is to end. */
async function every(seconds: number, ending: AbortSignal, act: () => Promise<void>): Promise<void> {
  while (!ending.aborted) {
    await act();
    await setTimeout(seconds * 1_000, undefined, { signal: ending }).catch(() => undefined);
  }
}

async function listen(front: Server, port: number): Promise<string> {
  front.listen(port, "127.0.0.1");
  await once(front, "listening");
  const address = front.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
}

function setupOf({ kind, onPremVersion: version, token, pace: first }: Options): CollectorSetup {
  const pace = { first, most: first * (usualPace.most / usualPace.first) };
  return kind === "cslu" ? { kind, pace } : { kind, version, token, pace };
}

function devicesIn(name: string, command: Command): readonly VisitedDevice[] {
  const text = readGivenFile(name, "list of devices", command).toString("utf8");
  try {
    return z.parse(visited, JSON.parse(text));
  } catch {
    const message = `error: ${name} is no list of devices: [{"url": "https://192.0.2.1", "user": "…", "password": "…"}]`;
    return command.error(message, { exitCode: exitCode.usage });
  }
}

function parseVersion(text: string): OnPremVersion {
  try {
    return parseOnPremVersion(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : text);
  }
}

function parseMinutes(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Whole minutes from 1 on are expected.");
}

function parseSeconds(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Whole seconds from 1 on are expected.");
}
