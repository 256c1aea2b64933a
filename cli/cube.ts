import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { formatRelease, type Release } from "../core/release/release";
import { type Instant, instant } from "../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../cryptography/ed25519";
import { commandLineOf } from "../emulator/cli/command-line";
import { rehearsalCommands } from "../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../emulator/cli/commands/router-commands";
import { overHttp } from "../emulator/cli/correspondent";
import { Machine } from "../emulator/cli/machine";
import { readPlayedRelease } from "../emulator/cli/rehearsal/played-release";
import { RehearsalServer } from "../emulator/cli/rehearsal/rehearsal-server";
import { Session } from "../emulator/cli/session";
import { runBatch } from "../emulator/cli/terminal/batch";
import { InteractiveTerminal } from "../emulator/cli/terminal/interactive";
import { Router } from "../emulator/device/router";
import { parseMoment } from "./parse-moment";
import { parseUrl } from "./parse-url";

interface Options {
  readonly release: Release;
  readonly hostname: string;
  readonly pid: string;
  readonly serial: string;
  readonly server?: URL;
  readonly at?: Instant;
  readonly ca?: string;
  readonly proxyLogin?: string;
}

/** `slp cube`: opens a router in the terminal, or types the lines of standard input at it. */
export function cubeCommand(): Command {
  return new Command("cube")
    .description("open a CUBE router in this terminal; lines that are piped in are typed at its prompt")
    .option("--release <release>", "the IOS XE release that it runs", parseRelease, parseRelease("17.6.1a"))
    .option("--hostname <name>", "its hostname", "cube")
    .option("--pid <pid>", "its product id", "ISR4321/K9")
    .option("--serial <number>", "its serial number", "FDO00000001")
    .option(
      "--server <url>",
      "the licence server that it talks to; without it a rehearsal has one of its own",
      parseUrl,
    )
    .option(
      "--at <instant>",
      "what its clock shows at first, as in 2021-03-29T00:00:00Z; without it the present",
      parseMoment,
    )
    .option("--ca <file>", "certificates of authorities to believe beside the public ones, in PEM", readCertificates)
    .option("--proxy-login <name:password>", "what the proxy of `license smart proxy` asks for")
    .action((options: Options) => open(options));
}

async function open(options: Options): Promise<void> {
  const session = openRouter(options);
  if (!process.stdin.isTTY) return await runBatch(session, process.stdin, process.stdout);
  console.log(greeting(options));
  process.stdin.setRawMode(true);
  try {
    await new InteractiveTerminal(session, process.stdin, process.stdout).run();
  } finally {
    process.stdin.setRawMode(false);
    process.stdin.pause();
  }
}

const greeting = ({ pid, release }: Options): string =>
  `[emulator] ${pid} with ${formatRelease(release)}: ? helps, "emulator ?" shows the rehearsal, exit leaves`;

/** The session at the prompt of a router as the options ask for it. */
export function openRouter({ release, hostname, pid, serial, server, at, ca, proxyLogin }: Options): Session {
  const seed = `${pid}/${serial}`;
  const key = signingKeyFromSeed(createHash("sha256").update(seed).digest());
  const router = new Router(
    {
      at: at ?? instant(Math.floor(Date.now() / 1_000)),
      seed,
      release,
      sudi: { pid, serial },
      hostname,
      platformLicences: [{ tag: "uck9", class: "perpetual" }],
    },
    { key, cryptography: ed25519 },
  );
  if (server) {
    const machine = new Machine(
      router,
      overHttp({ server, authorities: ca, proxyLogin, proxy: () => router.state.proxy }),
    );
    return new Session(machine, commandLineOf([...routerCommands, ...rehearsalCommands()]));
  }
  const rehearsal = new RehearsalServer();
  return new Session(
    new Machine(router, rehearsal),
    commandLineOf([...routerCommands, ...rehearsalCommands(rehearsal)]),
  );
}

function parseRelease(text: string): Release {
  const release = readPlayedRelease(text);
  if (typeof release === "string") throw new InvalidArgumentError(release);
  return release;
}

function readCertificates(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
