import { describe, expect, it } from "vitest";
import { addressee, destinationOf } from "../../emulator/device/destination";
import type { Transport } from "../../emulator/device/router-state";

const at = (transport: Transport, url = "default", csluUrl = "default") => ({ transport, url, csluUrl });

describe("whom a router talks to (TRN-1)", () => {
  it.each([
    ["smart", "default", "default", "cssm", "smartreceiver.cisco.com"],
    ["callhome", "default", "default", "cssm", "tools.cisco.com"],
    ["smart", "https://192.0.2.30/SmartTransport", "default", "on-prem", "192.0.2.30"],
    ["smart", "https://notcisco.com/licservice/license", "default", "on-prem", "notcisco.com"],
    ["cslu", "default", "default", "cslu", "cslu-local"],
    ["cslu", "https://192.0.2.30/SmartTransport", "http://192.0.2.20:8182/cslu/v1/pi", "cslu", "192.0.2.20"],
    ["cslu", "default", "http://192.0.2.20:8182/cslu/v1/pi/", "cslu", "192.0.2.20"],
    ["cslu", "default", "https://192.0.2.30/cslu/v1/pi/voice-1", "on-prem", "192.0.2.30"],
  ] as const)("transport %s with %s and %s: %s at %s", (transport, url, csluUrl, peer, host) => {
    const addressing = at(transport, url, csluUrl);
    expect(addressee(addressing)).toBe(peer);
    expect(destinationOf(addressing)).toMatchObject({ hostname: host });
  });

  it("has no destination while the transport is off", () => {
    expect(destinationOf(at("off"))).toBe("none");
  });
});
