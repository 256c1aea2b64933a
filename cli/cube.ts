import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { formatRelease, type Release } from "../core/release/release";
import { readPlayedRelease } from "../emulator/cli/rehearsal/played-release";
import { Session } from "../emulator/cli/session";
import { runBatch } from "../emulator/cli/terminal/batch";
import { InteractiveTerminal } from "../emulator/cli/terminal/interactive";
import { UnusableState } from "../emulator/disk/sealed-file";
import { StateFolder } from "../emulator/disk/state-folder";
import { DirectoryInUse, lockDirectory } from "../local/directory-lock";
import { type Cube, type CubeOptions, cubeRouter } from "./cube-router";
import { exitCode } from "./exit-code";
import { untilInterrupted } from "./interruption";
import { optionsGiven } from "./options-given";
import { parseMoment } from "./parse-moment";
import { parsePort } from "./parse-port";
import { parseUrl } from "./parse-url";

interface Options extends CubeOptions {
  readonly state?: string | true;
  readonly ssh?: number | true;
  readonly user: string;
  readonly password?: string;
}

const defaultFolder = ".slp/cube";
const defaultPort = 2222;
/** What a router that is kept already answers by itself. */
const makesARouter = ["--release", "--hostname", "--pid", "--serial", "--at"];

/** `slp cube`: opens a router in the terminal, types the lines of standard input at it, or serves it over SSH. */
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
    .option("--state [dir]", `keep the router there and go on with it next time (without a folder: ${defaultFolder})`)
    .option(
      "--ssh [port]",
      `serve it over SSH on 127.0.0.1 (without a port: ${defaultPort}; 0 takes a free one)`,
      parsePort,
    )
    .option("--user <name>", "who may log in over SSH", "admin")
    .addOption(new Option("--password <text>", "… with this; without it one is made up").env("SLP_CUBE_PASSWORD"))
    .action((options: Options, command: Command) =>
      open(options, command).catch((error: unknown) => {
        const message = startFailure(error, options);
        if (message === undefined) throw error;
        command.error(`error: ${message}`, { exitCode: exitCode.usage });
      }),
    );
}

/** What a person can do about a router that does not start; nothing for a fault of ours. */
function startFailure(error: unknown, { ssh }: Options): string | undefined {
  if (error instanceof UnusableState || error instanceof DirectoryInUse) return error.message;
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return undefined;
  return `the port ${ssh === true ? defaultPort : ssh} is taken: end what listens there, or give another --ssh`;
}

async function open(options: Options, command: Command): Promise<void> {
  if (options.state === undefined) return await use(cubeRouter(options), defaultFolder, options);
  const folder = options.state === true ? defaultFolder : options.state;
  const disk = new StateFolder(folder);
  const release = lockDirectory(folder);
  try {
    if (disk.read() !== undefined) refuseToMakeAnother(folder, command);
    await use(cubeRouter(options, disk), folder, options);
  } finally {
    release();
  }
}

function refuseToMakeAnother(folder: string, command: Command): void {
  const [option] = optionsGiven(command, []).filter((word) => makesARouter.includes(word));
  if (option === undefined) return;
  command.error(`error: ${folder} keeps a router already: leave out ${option}, or name another folder.`, {
    exitCode: exitCode.usage,
  });
}

async function use(cube: Cube, folder: string, options: Options): Promise<void> {
  const service = options.ssh === undefined ? undefined : await serve(cube, folder, options);
  try {
    if (service && !process.stdin.isTTY) await untilInterrupted((end) => once(end, "abort"));
    else await openHere(cube);
  } finally {
    await service?.close();
  }
}

async function openHere(cube: Cube): Promise<void> {
  const session = new Session(cube.machine, cube.commandLine);
  if (!process.stdin.isTTY) return await runBatch(session, process.stdin, process.stdout);
  console.log(greeting(cube));
  process.stdin.setRawMode(true);
  try {
    await new InteractiveTerminal(session, process.stdin, process.stdout).run();
  } finally {
    process.stdin.setRawMode(false);
    process.stdin.pause();
  }
}

async function serve({ machine, commandLine }: Cube, folder: string, { ssh, user, password }: Options) {
  const [{ serveSsh }, { hostKeyIn }] = await Promise.all([
    import("../emulator/ssh/ssh-server"),
    import("../emulator/ssh/host-key"),
  ]);
  const made = password ?? randomBytes(9).toString("base64url");
  const service = await serveSsh({
    hostKey: hostKeyIn(join(folder, "ssh-host-key")),
    credentials: { user, password: made },
    port: typeof ssh === "number" ? ssh : defaultPort,
    openSession: (mode) => new Session(machine, commandLine, mode),
  });
  const secret = password === undefined ? `, password ${made}` : "";
  console.log(`[emulator] ssh -p ${service.port} ${user}@127.0.0.1${secret}`);
  return service;
}

function greeting({ machine: { router } }: Cube): string {
  const { sudi, release } = router.state;
  return `[emulator] ${sudi.pid} with ${formatRelease(release)}: ? helps, "emulator ?" shows the rehearsal, exit leaves`;
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
