import { createHash } from "node:crypto";
import type { IssuerKey } from "../core/acknowledgement/certificate";
import { formatRelease, type Release } from "../core/release/release";
import type { Instant } from "../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../cryptography/ed25519";
import { type CommandLine, commandLineOf } from "../emulator/cli/command-line";
import { rehearsalCommands } from "../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../emulator/cli/commands/router-commands";
import { overHttp } from "../emulator/cli/correspondent";
import { FolderFlash } from "../emulator/cli/flash/folder-flash";
import { MemoryFlash } from "../emulator/cli/flash/memory-flash";
import { Machine } from "../emulator/cli/machine";
import { RehearsalServer, rehearsalIssuers } from "../emulator/cli/rehearsal/rehearsal-server";
import type { RedundancyMode } from "../emulator/device/redundancy";
import { Router } from "../emulator/device/router";
import type { RouterSetup } from "../emulator/device/router-state";
import { type Disk, memoryDisk } from "../emulator/disk/disk";
import { boxToBoxPair, inboxPair } from "../emulator/ha/build-pair";
import type { Installation } from "../emulator/ha/installation";
import { SingleRouter } from "../emulator/ha/single-router";
import { machineClock } from "./machine-clock";

/** The router that is asked for; where the disk keeps one already, that one goes on instead. */
export interface CubeOptions {
  readonly release: Release;
  readonly cubeVersion?: string;
  readonly hostname: string;
  readonly pid: string;
  readonly serial: string;
  /** Two routers that stand in for each other. */
  readonly ha?: RedundancyMode;
  readonly server?: URL;
  readonly at?: Instant;
  /** Certificates of authorities to believe beside the public ones, in PEM. */
  readonly ca?: string;
  readonly proxyLogin?: string;
  /** The folder that the flash is; without it files are gone with the program. */
  readonly flash?: string;
  /** Root keys to believe before there is trust. */
  readonly issuerKey?: readonly IssuerKey[];
}

/** A router that sessions can be opened at. */
export interface Cube {
  readonly machine: Machine;
  readonly commandLine: CommandLine;
}

/** Takes the router up from its disk, or makes it as the options ask; throws `UnusableState` for a disk that cannot be read. */
export function cubeRouter(options: CubeOptions, disk: Disk = memoryDisk()): Cube {
  const installation = installationOf(options, disk);
  const router = installation.router("first");
  const isPair = router.haType !== "none";
  const { server, ca, proxyLogin } = options;
  const flash = options.flash === undefined ? new MemoryFlash() : new FolderFlash(options.flash);
  if (server) {
    const proxy = () => installation.router().state.proxy;
    const farEnd = overHttp({ server, authorities: ca, proxyLogin, proxy });
    const machine = new Machine(router, farEnd, { installation, disk, flash });
    return { machine, commandLine: commandLineOf([...routerCommands, ...rehearsalCommands(undefined, isPair)]) };
  }
  const rehearsal = new RehearsalServer();
  return {
    machine: new Machine(router, rehearsal, { installation, disk, flash }),
    commandLine: commandLineOf([...routerCommands, ...rehearsalCommands(rehearsal, isPair)]),
  };
}

/** A router alone or a pair: as the disk keeps it, or from the factory. */
function installationOf(options: CubeOptions, disk: Disk): Installation {
  const [kept, keptPeer] = disk.read()?.states ?? [];
  const setup = { ...(kept ?? factorySetup(options)), at: options.at ?? machineClock() };
  const means = { key: keyOf(setup.seed), cryptography: ed25519 };
  switch (kept ? kept.redundancy?.mode : options.ha) {
    case undefined:
      return new SingleRouter(new Router(setup, means));
    case "inbox":
      return inboxPair(setup, means);
    case "box-to-box": {
      const { sudi, hostname, seed } = keptPeer ?? peerSetup(setup);
      return boxToBoxPair(setup, { sudi, hostname, seed, key: keyOf(seed) }, means);
    }
  }
}

const keyOf = (seed: string) => signingKeyFromSeed(createHash("sha256").update(seed).digest());

/** The other box: another serial number, another hostname. */
function peerSetup({ sudi: { pid, serial }, hostname }: RouterSetup): Pick<RouterSetup, "sudi" | "hostname" | "seed"> {
  const sudi = { pid, serial: `${serial}-B` };
  return { sudi, hostname: `${hostname}-b`, seed: `${pid}/${sudi.serial}` };
}

const factorySetup = ({
  release,
  cubeVersion,
  hostname,
  pid,
  serial,
  server,
  issuerKey,
}: CubeOptions): Omit<RouterSetup, "at"> => ({
  seed: `${pid}/${serial}`,
  release,
  cubeVersions: cubeVersion === undefined ? {} : { [formatRelease(release)]: cubeVersion },
  sudi: { pid, serial },
  hostname,
  platformLicences: [{ tag: "uck9", class: "perpetual" }],
  issuerKeys: issuerKey ?? (server ? [] : rehearsalIssuers),
});
