import { compareReleases, parseRelease, type Release } from "../../core/release/release";
import { formatInstant, parseInstant } from "../../core/time/instant";
import { type CommandLine, commandLineOf } from "../../emulator/cli/command-line";
import { routerCommands } from "../../emulator/cli/commands/router-commands";
import type { Flash } from "../../emulator/cli/flash/flash";
import { MemoryFlash } from "../../emulator/cli/flash/memory-flash";
import { type DeviceRules, documentedRules } from "../../emulator/device/device-rules";
import type { Unit } from "../../emulator/device/redundancy";
import type { Router } from "../../emulator/device/router";
import type { Installation } from "../../emulator/ha/installation";
import { adapter, type OpHandlers } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import { type AdapterHandler, inProcessCarrier } from "../adapter/carrier/in-process";
import { deviceOps } from "../adapter/messages/device";
import type { GivenOk } from "../adapter/messages/envelope";
import type { Subject } from "../adapter/subject";
import { Consoles } from "./device-console";
import { imported, pulledUsage, savedUsage } from "./device-files";
import { installationOf } from "./device-installation";
import { observe } from "./device-observations";
import { answerOf, configurationOf, messageOf } from "./device-wire";

const releases = { from: "16.11.1a", to: "17.18.99" } as const;

const declaration: GivenOk<typeof deviceOps, "hello"> = {
  protocol: 1,
  side: "device",
  implementation: { name: "slp-kit router", version: "0.1.0" },
  capabilities: [
    "reports",
    "documents",
    "policy",
    "voice-gateway",
    "box-to-box",
    "inbox",
    "offline-files",
    "pull",
    "registration",
    "reservation",
    "statistics",
    "collector",
    "proxy",
    "source-interface",
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
  let current: Installation | undefined;
  let consoles: Consoles | undefined;
  const flashes = new Map<Unit, Flash>();
  const flashOf = (unit: Unit): Flash => {
    const flash = flashes.get(unit) ?? new MemoryFlash();
    flashes.set(unit, flash);
    return flash;
  };
  const installed = (unit?: Unit): Installation => {
    if (!current) throw new AdapterRefusal("bad-request", "there is no device yet: reset comes first");
    if (unit === "second" && current.states().length === 1)
      throw new AdapterRefusal("bad-request", "this device was reset without a second member");
    return current;
  };
  const router = (unit?: Unit): Router => installed(unit).router(unit);
  const handlers: OpHandlers<typeof deviceOps> = {
    hello: () => declaration,
    bye: () => ({}),
    reset: (request) => {
      const release = readRelease(request.release, rules);
      if ("refusal" in release) return { accepted: false, message: release.refusal };
      current = installationOf(request, release, rules);
      consoles = undefined;
      flashes.clear();
      return { accepted: true };
    },
    configure: (request) => {
      const transport = request.transport ?? router(request.unit).state.transport;
      return installed(request.unit).configure(configurationOf(request, transport), request.unit);
    },
    trust: ({ token, scope, force = false, unit }) => {
      const { verdict, sent } = installed(unit).trust({ token, scope, force }, unit);
      return { ...verdict, sent: sent.map(messageOf) };
    },
    calls: ({ unit, ...order }) => router(unit).calls(order),
    advance: ({ to }) => {
      const until = parseInstant(to);
      if (until < router().state.now) throw new AdapterRefusal("bad-request", `${to} is over: time does not go back`);
      const sent = installed().advance(until);
      return { now: formatInstant(router().state.now), sent: sent.map(messageOf) };
    },
    deliver: ({ unit, ...delivery }) => installed(unit).receive(answerOf(delivery), unit),
    link: ({ state, to, unit }) => {
      if (to === "peer") installed(unit).peerLink(state);
      else router(unit).link(state, to && [to]);
      return {};
    },
    saveUsage: ({ which, unit }) => savedUsage(router(unit), which),
    import: (request) => imported(router(request.unit), request),
    pull: ({ which, unit }) => pulledUsage(router(unit), which),
    sync: ({ unit }) => {
      const { verdict, sent } = router(unit).sync();
      return { ...verdict, sent: sent.map(messageOf) };
    },
    failover: () => {
      consoles = undefined;
      return installed().failover();
    },
    reload: ({ unit }) => {
      installed(unit).reload(unit);
      consoles = undefined;
      return { accepted: true };
    },
    upgrade: ({ unit, ...request }) => {
      const release = readRelease(request.release, rules);
      if ("refusal" in release) return { accepted: false, message: release.refusal };
      installed(unit).upgrade(release, unit);
      consoles = undefined;
      return { accepted: true };
    },
    reserve: ({ tag, count, unit }) => router(unit).reserve({ tag, count }),
    returnReservation: ({ unit }) => router(unit).returnReservation(),
    exec: async ({ line, unit }) => {
      consoles ??= new Consoles(installed(unit), commandLine, flashOf);
      const { output, prompt, sent } = await consoles.exec(line, unit);
      return { output, prompt, sent: sent.map(messageOf) };
    },
    observe: ({ what, unit }) => observe(router(unit), what),
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
