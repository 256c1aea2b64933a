import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../../core/time/instant";
import { printCallHome } from "../../../../emulator/cli/show/call-home";
import { transportOf } from "../../../../emulator/cli/show/views-of";
import { Server } from "../../server";

describe("show call-home smart-licensing", () => {
  it("shows the destination that is configured, and that Call Home carries the messages", () => {
    const { router } = new Server("17.6.1a", parseInstant("2021-03-29T00:00:00Z"), { classes: {} });
    router.configure({ transport: "callhome", url: "https://192.0.2.8/its/service" });
    expect(printCallHome(transportOf(router))).toBe(`\
Current smart-licensing transport settings:
 Smart-license messages: enabled
 Profile: CiscoTAC-1 (status: ACTIVE)
 Destination  URL(s):  https://192.0.2.8/its/service`);
  });

  it.each([
    ["callhome", "enabled", "ACTIVE", "https://tools.cisco.com/its/service/oddce/services/DDCEService"],
    ["smart", "disabled", "INACTIVE", "https://smartreceiver.cisco.com/licservice/license"],
    ["cslu", "disabled", "INACTIVE", "<empty>"],
    ["off", "disabled", "INACTIVE", "<empty>"],
  ] as const)("without a URL shows where transport %s reports to", (type, messages, status, url) => {
    expect(printCallHome({ type, url: "default", proxy: {} }).split("\n").slice(1)).toEqual([
      ` Smart-license messages: ${messages}`,
      ` Profile: CiscoTAC-1 (status: ${status})`,
      ` Destination  URL(s):  ${url}`,
    ]);
  });
});
