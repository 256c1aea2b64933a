import { createHash } from "node:crypto";
import type { SigningKey } from "../../core/document/cryptography";
import { compareReleases, parseRelease, type Release } from "../../core/release/release";
import { formatInstant, parseInstant } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { type CommandLine, commandLineOf } from "../../emulator/cli/command-line";
import { routerCommands } from "../../emulator/cli/commands/router-commands";
import { type DeviceRules, documentedRules } from "../../emulator/device/device-rules";
import { Router } from "../../emulator/device/router";
import { adapter, type OpHandlers } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import { type AdapterHandler, inProcessCarrier } from "../adapter/carrier/in-process";

import { deviceOps } from "../adapter/messages/device";
import type { GivenOk } from "../adapter/messages/envelope";
import type { Subject } from "../adapter/subject";
import { DeviceConsole } from "./device-console";
import { imported, pulledUsage, savedUsage } from "./device-files";
import { observe } from "./device-observations";
import { answerOf, issuerKeyOf, messageOf, periodicityOf } from "./device-wire";
import { refuseFields } from "./refuse-fields";

const releases = { from: "17.3.2", to: "17.18.99" } as const;

const declaration: GivenOk<typeof deviceOps, "hello"> = {
  protocol: 1,
  side: "device",
  implementation: { name: "slp-kit router", version: "0.1.0" },
  capabilities: [
    "reports",
    "documents",
    "policy",
    "voice-gateway",
    "offline-files",
    "pull",
    "statistics",
    "cli",
    "log",
    "reload",
    "upgrade",
  ],
  releases,
  clock: "advance",
};

const documentedLine = commandLineOf(routerCommands);

/** Our router, in this process. */
export function ourDevice(rules: DeviceRules = documentedRules, commandLine: CommandLine = documentedLine): Subject {
  return { name: "our device", side: "device", device: inProcessCarrier(deviceHandler(rules, commandLine)) };
}

/** Our router behind the adapter protocol; rules or a command line other than the documented ones make it a defective one. */
export function deviceHandler(
  rules: DeviceRules = documentedRules,
  commandLine: CommandLine = documentedLine,
): AdapterHandler {
  let current: Router | undefined;
  let session: DeviceConsole | undefined;
  const keys = new Map<string, SigningKey>();
  const keyOf = (seed: string): SigningKey => {
    const key = keys.get(seed) ?? signingKeyFromSeed(createHash("sha256").update(seed).digest());
    keys.set(seed, key);
    return key;
  };
  const router = (): Router => {
    if (current) return current;
    throw new AdapterRefusal("bad-request", "there is no device yet: reset comes first");
  };
  const handlers: OpHandlers<typeof deviceOps> = {
    hello: () => declaration,
    bye: () => ({}),
    reset: (request) => {
      refuseFields(request, ["redundancy", "reservation"]);
      const release = readRelease(request.release, rules);
      if ("refusal" in release) return { accepted: false, message: release.refusal };
      const { pid, serial, hostname } = request.device;
      const seed = [request.seed ?? "", pid, serial].join("/");
      current = new Router(
        {
          at: parseInstant(request.at),
          seed,
          release,
          sudi: { pid, serial },
          hostname,
          platformLicences: request.platformLicences ?? [],
          issuerKeys: request.issuerKeys?.map(issuerKeyOf),
        },
        { key: keyOf(seed), cryptography: ed25519, rules },
      );
      session = undefined;
      return { accepted: true };
    },
    configure: (request) => {
      refuseFields(request, ["url", "proxy", "sourceInterface", "capacity"]);
      const { periodicity, transport, usageIntervalDays, nameServers } = request;
      return router().configure({
        periodicity: periodicity && periodicityOf(periodicity),
        transport,
        usageIntervalDays,
        nameServers,
      });
    },
    trust: ({ token, scope, force = false }) => {
      const { verdict, sent } = router().trust({ token, scope, force });
      return { ...verdict, sent: sent.map(messageOf) };
    },
    calls: (order) => router().calls(order),
    advance: ({ to }) => {
      const until = parseInstant(to);
      if (until < router().state.now) throw new AdapterRefusal("bad-request", `${to} is over: time does not go back`);
      const sent = router().advance(until);
      return { now: formatInstant(router().state.now), sent: sent.map(messageOf) };
    },
    deliver: (delivery) => router().receive(answerOf(delivery)),
    link: ({ state, to = "cssm" }) => {
      if (to === "cssm") router().link(state);
      return {};
    },
    saveUsage: ({ which }) => savedUsage(router(), which),
    import: (request) => imported(router(), request),
    pull: ({ which }) => pulledUsage(router(), which),
    sync: () => {
      const { verdict, sent } = router().sync();
      return { ...verdict, sent: sent.map(messageOf) };
    },
    reload: () => {
      router().reload();
      session = undefined;
      return { accepted: true };
    },
    upgrade: (request) => {
      const release = readRelease(request.release, rules);
      if ("refusal" in release) return { accepted: false, message: release.refusal };
      router().upgrade(release);
      session = undefined;
      return { accepted: true };
    },
    exec: async ({ line }) => {
      session ??= new DeviceConsole(router(), commandLine);
      const { output, prompt, sent } = await session.exec(line);
      return { output, prompt, sent: sent.map(messageOf) };
    },
    observe: ({ what }) => observe(router(), what),
  };
  return adapter(deviceOps, handlers);
}

/** The release that a text names, or why it is refused: it names none, or one that this router does not play. */
function readRelease(text: string, rules: DeviceRules): Release | { readonly refusal: string } {
  try {
    const release = rules.parseRelease(text);
    const isDeclared =
      compareReleases(release, parseRelease(releases.from)) >= 0 &&
      compareReleases(release, parseRelease(releases.to)) <= 0;
    if (isDeclared) return release;
    return { refusal: `${text} is outside the releases played here, ${releases.from} to ${releases.to}` };
  } catch (error) {
    if (error instanceof RangeError) return { refusal: error.message };
    throw error;
  }
}
