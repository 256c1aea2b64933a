import { createHash } from "node:crypto";
import type { Release } from "../core/release/release";
import { type Instant, instant } from "../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../cryptography/ed25519";
import { type CommandLine, commandLineOf } from "../emulator/cli/command-line";
import { rehearsalCommands } from "../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../emulator/cli/commands/router-commands";
import { overHttp } from "../emulator/cli/correspondent";
import { Machine } from "../emulator/cli/machine";
import { RehearsalServer } from "../emulator/cli/rehearsal/rehearsal-server";
import { Router } from "../emulator/device/router";
import type { RouterSetup } from "../emulator/device/router-state";
import { type Disk, memoryDisk } from "../emulator/disk/disk";

/** The router that is asked for; where the disk keeps one already, that one goes on instead. */
export interface CubeOptions {
  readonly release: Release;
  readonly hostname: string;
  readonly pid: string;
  readonly serial: string;
  readonly server?: URL;
  readonly at?: Instant;
  /** Certificates of authorities to believe beside the public ones, in PEM. */
  readonly ca?: string;
  readonly proxyLogin?: string;
}

/** A router that sessions can be opened at. */
export interface Cube {
  readonly machine: Machine;
  readonly commandLine: CommandLine;
}

/** Takes the router up from its disk, or makes it as the options ask; throws `UnusableState` for a disk that cannot be read. */
export function cubeRouter(options: CubeOptions, disk: Disk = memoryDisk()): Cube {
  const setup = disk.read()?.states[0] ?? factorySetup(options);
  const key = signingKeyFromSeed(createHash("sha256").update(setup.seed).digest());
  const router = new Router({ ...setup, at: options.at ?? present() }, { key, cryptography: ed25519 });
  const { server, ca, proxyLogin } = options;
  if (server) {
    const farEnd = overHttp({ server, authorities: ca, proxyLogin, proxy: () => router.state.proxy });
    const machine = new Machine(router, farEnd, { disk });
    return { machine, commandLine: commandLineOf([...routerCommands, ...rehearsalCommands()]) };
  }
  const rehearsal = new RehearsalServer();
  return {
    machine: new Machine(router, rehearsal, { disk }),
    commandLine: commandLineOf([...routerCommands, ...rehearsalCommands(rehearsal)]),
  };
}

const present = (): Instant => instant(Math.floor(Date.now() / 1_000));

const factorySetup = ({ release, hostname, pid, serial }: CubeOptions): Omit<RouterSetup, "at"> => ({
  seed: `${pid}/${serial}`,
  release,
  sudi: { pid, serial },
  hostname,
  platformLicences: [{ tag: "uck9", class: "perpetual" }],
});
