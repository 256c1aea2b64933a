import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import type { IssuerKey } from "../core/acknowledgement/certificate";
import { formatRelease, type Release } from "../core/release/release";
import { ed25519 } from "../cryptography/ed25519";
import { forwardLog } from "../emulator/cli/forward-log";
import { readPlayedRelease } from "../emulator/cli/rehearsal/played-release";
import { Session } from "../emulator/cli/session";
import { type SyslogForm, syslogForms } from "../emulator/cli/syslog-line";
import { runBatch } from "../emulator/cli/terminal/batch";
import { InteractiveTerminal } from "../emulator/cli/terminal/interactive";
import { UnusableState } from "../emulator/disk/sealed-file";
import { StateFolder } from "../emulator/disk/state-folder";
import { SyslogSender } from "../emulator/transport/syslog";
import { DirectoryInUse, lockDirectory } from "../local/directory-lock";
import { type Cube, type CubeOptions, cubeRouter } from "./cube-router";
import { cubeServices, isServed, type ServiceOptions, usualPorts } from "./cube-services";
import { exitCode } from "./exit-code";
import { untilInterrupted } from "./interruption";
import { optionsGiven } from "./options-given";
import { parseMoment } from "./parse-moment";
import { parsePort } from "./parse-port";
import { parseUrl } from "./parse-url";

interface Options extends CubeOptions, ServiceOptions {
  readonly state?: string | true;
  readonly syslog?: SyslogForm;
}

const defaultFolder = ".slp/cube";
/** What a router that is kept already answers by itself. */
const makesARouter = ["--release", "--cube-version", "--hostname", "--pid", "--serial", "--ha", "--at"];

/** `slp cube`: opens a router in the terminal, types the lines of standard input at it, or serves it over SSH and HTTPS. */
export function cubeCommand(): Command {
  return new Command("cube")
    .description("open a CUBE router in this terminal; lines that are piped in are typed at its prompt")
    .option("--release <release>", "the IOS XE release that it runs", parseRelease, parseRelease("17.6.1a"))
    .option("--cube-version <version>", "the CUBE version of its release, where no document tells it")
    .option("--hostname <name>", "its hostname", "cube")
    .option("--pid <pid>", "its product id", "ISR4321/K9")
    .option("--serial <number>", "its serial number", "FDO00000001")
    .addOption(
      new Option("--ha <mode>", "two that stand in for each other: two boxes, or two route processors of one").choices([
        "box-to-box",
        "inbox",
      ]),
    )
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
    .option("--flash <folder>", "the folder that its flash is: usage files go there, and are imported from there", ".")
    .option(
      "--issuer-key <key>",
      "public root key of the licence server in base64, for acknowledgements that come by file before there is trust",
      parseIssuerKey,
    )
    .option("--ca <file>", "certificates of authorities to believe beside the public ones, in PEM", readCertificates)
    .option("--proxy-login <name:password>", "what the proxy of `license smart proxy` asks for")
    .option("--state [dir]", `keep the router there and go on with it next time (without a folder: ${defaultFolder})`)
    .option(
      "--ssh [port]",
      `serve it over SSH on 127.0.0.1 (without a port: ${usualPorts.ssh}; 0 takes a free one)`,
      parsePort,
    )
    .option(
      "--https [port]",
      `serve its licensing interfaces over HTTPS on 127.0.0.1 (without a port: ${usualPorts.https})`,
      parsePort,
    )
    .addOption(
      new Option(
        "--syslog [form]",
        "really send its log to the hosts of `logging host`, as routers do or after RFC 5424",
      )
        .choices(syslogForms)
        .preset("ios"),
    )
    .option("--user <name>", "who may log in over either", "admin")
    .addOption(new Option("--password <text>", "… with this; without it one is made up").env("SLP_CUBE_PASSWORD"))
    .action((options: Options, command: Command) =>
      open(options, command).catch((error: unknown) => {
        const message = startFailure(error);
        if (message === undefined) throw error;
        command.error(`error: ${message}`, { exitCode: exitCode.usage });
      }),
    );
}

/** What a person can do about a router that does not start; nothing for a fault of ours. */
function startFailure(error: unknown): string | undefined {
  if (error instanceof UnusableState || error instanceof DirectoryInUse) return error.message;
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return undefined;
  const port = "port" in error ? ` ${error.port}` : "";
  return `the port${port} is taken: end what listens there, or give another`;
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
  const services = isServed(options) ? await cubeServices(cube, folder, options) : undefined;
  const syslog = options.syslog && sendLog(cube, options.syslog);
  for (const line of services?.lines ?? []) console.log(`[emulator] ${line}`);
  try {
    if (services && !process.stdin.isTTY) await untilInterrupted((end) => once(end, "abort"));
    else await openHere(cube);
  } finally {
    await services?.close();
    await syslog?.close();
  }
}

function sendLog({ machine }: Cube, form: SyslogForm): SyslogSender {
  const sender = new SyslogSender();
  forwardLog(machine, form, (line, to) => sender.send(line, to));
  return sender;
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

function greeting({ machine: { router } }: Cube): string {
  const { sudi, release } = router.state;
  return `[emulator] ${sudi.pid} with ${formatRelease(release)}: ? helps, "emulator ?" shows the rehearsal, exit leaves`;
}

/** Several keys are given one after the other. */
function parseIssuerKey(text: string, before: readonly IssuerKey[] = []): readonly IssuerKey[] {
  if (Buffer.from(text, "base64").length !== 32 || !/^[\w+/]{43}=$/.test(text)) {
    throw new InvalidArgumentError("32 bytes in base64 are expected, as a licence server gives its root key.");
  }
  return [...before, { key: ed25519.keyId(text), public: text }];
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
