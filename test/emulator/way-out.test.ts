import { describe, expect, it } from "vitest";
import { hours } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import type { Configuration } from "../../emulator/device/configure";
import { obstacle } from "../../emulator/device/way-out";
import { Server } from "./server";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const cslu: Configuration = { transport: "cslu", csluUrl: "http://192.0.2.20:8182/cslu/v1/pi" };
const unresolved = "Unable to resolve server hostname/domain name";

function configured(...settings: readonly Configuration[]) {
  const { router } = new Server("17.6.1a", midnight, { classes: {} });
  for (const setting of settings) expect(router.configure(setting)).toEqual({ accepted: true });
  return router;
}

describe("what keeps a message back (TRN-2, TRN-8)", () => {
  it.each<[string, Configuration[], string | undefined]>([
    ["as it comes", [], undefined],
    ["without a name server", [{ nameServers: [] }], unresolved],
    ["to an address without a name server", [cslu, { nameServers: [] }], undefined],
    ["to an IPv6 address without a name server", [{ url: "https://[2001:db8::1]/ls", nameServers: [] }], undefined],
    ["by a proxy's address without a name server", [{ proxy: { address: "192.0.2.8" }, nameServers: [] }], undefined],
    ["by a proxy's name without a name server", [cslu, { proxy: { address: "proxy" }, nameServers: [] }], unresolved],
    ["to a CSLU that is looked for", [{ transport: "cslu" }, { nameServers: [] }], unresolved],
    [
      "from an interface that is missing",
      [{ sourceInterface: { name: "Loopback0", state: "missing" } }],
      "Source interface Loopback0 is missing",
    ],
    ["with the transport off", [{ transport: "off" }], "The transport is off"],
  ])("%s", (_when, settings, expected) => {
    expect(obstacle(configured(...settings).state, "cssm")).toBe(expected);
  });

  it("a link that is down to one destination leaves the others alone", () => {
    const router = configured();
    router.link("down", ["cslu", "on-prem"]);
    expect(obstacle(router.state, "cssm")).toBeUndefined();
    expect(obstacle(router.state, "cslu")).toBe("Unable to connect to the server");
    router.link("up", ["cslu"]);
    expect(obstacle(router.state, "cslu")).toBeUndefined();
    expect(obstacle(router.state, "on-prem")).toBe("Unable to connect to the server");
  });

  it("a URL that is none is refused, and changes nothing", () => {
    const router = configured();
    expect(router.configure({ url: "https://[", transport: "callhome" })).toMatchObject({ accepted: false });
    expect(router.state).toMatchObject({ url: "default", transport: "smart" });
  });

  it("nothing is asked for while the transport is off, and nothing said of it", () => {
    const server = new Server("17.6.1a", midnight, { classes: {} });
    const { router } = server;
    router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, hours(2)));
    router.configure({ transport: "off" });
    expect(router.state.polling).toHaveLength(1);
    const before = router.state.log.written;
    expect(router.advance(plus(midnight, hours(20)))).toEqual([]);
    expect(router.state.log.written).toBe(before);
  });
});
