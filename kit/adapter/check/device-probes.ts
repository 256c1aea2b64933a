import type { deviceOps } from "../messages/device";
import type { DeviceCapability } from "../messages/hello";
import type { Observable } from "../messages/observations";
import { type Asked, asking, type Probe } from "./probe";

const ask = asking<typeof deviceOps>();
const at = "2021-03-29T00:00:00Z";
const device = { pid: "ISR4321/K9", serial: "FDO2112A0BC", hostname: "cube" };
const peer = { pid: "ISR4321/K9", serial: "FDO2112A0BD", hostname: "cube" };

/** What every device shows. */
const shown: readonly Observable[] = [
  "service",
  "deadline",
  "lastAck",
  "interval",
  "nextRecordAt",
  "records",
  "pending",
  "licences",
  "counts",
  "softwareVersion",
];

/** What a pair is asked beside what every device is; each member shows what it is. */
const ofPairs: readonly (readonly [what: string, ask: Asked])[] = [
  ["failover", ask("failover", {})],
  ["trust for all members", ask("trust", { token: "TOKEN-OF-THE-CHECK", scope: "all" })],
  ["observe role", ask("observe", { what: ["role"] })],
  ["observe role of the second member", ask("observe", { what: ["role"], unit: "second" })],
  ["observe haType", ask("observe", { what: ["haType"] })],
  ["the link between the members", ask("link", { state: "down", to: "peer" })],
];

/** The last release that registers its platform instead of asking for trust. */
const registering = "17.3.1a";

/** What a device is asked, one thing after the other, each on a device in its factory state, on this release where nothing else is said. */
export function deviceProbes(
  release: string,
  clock: "advance" | "wall",
  plays: (release: string) => boolean,
): readonly Probe[] {
  const factory = { at, seed: "check", device };
  const reset = ask("reset", { ...factory, release });
  const boxToBox = ask("reset", { ...factory, release, redundancy: { mode: "box-to-box", peer } });
  const inbox = ask("reset", { ...factory, release, redundancy: { mode: "inbox" } });
  const early = ask("reset", { ...factory, release: registering });
  const everyDevice = (asked: Asked, what = asked.op): Probe => ({ what, before: [reset], ask: asked });
  const only = (capability: DeviceCapability, asked: Asked, what = asked.op): Probe => ({
    ...everyDevice(asked, what),
    capability,
  });
  const pair = (capability: DeviceCapability, start: Asked, mode: string): Probe[] => [
    { capability, what: `reset with redundancy ${mode}`, before: [], ask: start },
    ...ofPairs.map(([what, ask]) => ({
      capability,
      what: `${what} of a pair ${mode}`,
      before: [start],
      ask,
      free: true,
    })),
  ];
  const registered = (what: string, ask: Asked): Probe[] =>
    plays(registering)
      ? [{ capability: "registration", what: `${what} on release ${registering}`, before: [early], ask, free: true }]
      : [];

  return [
    { what: "reset", before: [], ask: reset },
    everyDevice(ask("configure", { periodicity: { hours: 8 } }), "configure with periodicity"),
    everyDevice(ask("configure", { transport: "smart" }), "configure with transport"),
    everyDevice(ask("calls", { action: "start", kind: "trunk", count: 2 }), "calls on a trunk"),
    everyDevice(ask("trust", { token: "TOKEN-OF-THE-CHECK", scope: "local" })),
    everyDevice(ask("link", { state: "down" })),
    ...(clock === "advance" ? [everyDevice(ask("advance", { to: "2021-03-29T01:00:00Z" }))] : []),
    ...shown.map((name) => everyDevice(ask("observe", { what: [name] }), `observe ${name}`)),
    { ...only("policy", ask("observe", { what: ["policy"] }), "observe policy"), free: true },
    only("voice-gateway", ask("calls", { action: "start", kind: "voice-port", count: 1 }), "calls on a voice port"),
    only("reservation", ask("reserve", { tag: "CUBE_T_STD", count: 1 })),
    only("reservation", ask("returnReservation", {})),
    ...registered("trust", ask("trust", { token: "TOKEN-OF-THE-CHECK", scope: "local" })),
    ...registered("trust by force", ask("trust", { token: "TOKEN-OF-THE-CHECK", scope: "local", force: true })),
    ...registered("configure with capacity", ask("configure", { capacity: 100 })),
    ...pair("box-to-box", boxToBox, "box-to-box"),
    ...pair("inbox", inbox, "inbox"),
    only("offline-files", ask("saveUsage", { which: "all" })),
    only("offline-files", ask("import", { file: "bm8gZmlsZQ==" })),
    only("pull", ask("pull", { which: "all" })),
    only("proxy", ask("configure", { proxy: { address: "192.0.2.8", port: 3128 } }), "configure with proxy"),
    only(
      "source-interface",
      ask("configure", { sourceInterface: { name: "GigabitEthernet0/0/0", state: "up" } }),
      "configure with sourceInterface",
    ),
    only("statistics", ask("observe", { what: ["statistics"] }), "observe statistics"),
    only("log", ask("observe", { what: ["log"] }), "observe log"),
    only("cli", ask("exec", { line: "show license status" })),
    only("reload", ask("reload", {})),
    only("upgrade", ask("upgrade", { release })),
  ];
}

/** A reset on something that is no release. */
export const noRelease = ask("reset", { at, seed: "check", release: "Bengaluru", device });
