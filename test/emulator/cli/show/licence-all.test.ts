import { describe, expect, it } from "vitest";
import type { LicenceClass } from "../../../../core/policy/licence-class";
import { hours } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { printLicenceAll } from "../../../../emulator/cli/show/licence-all";
import { allOf } from "../../../../emulator/cli/show/views-of";
import { Server } from "../../server";
import { firstLines, linesBeyond } from "./lines-beyond";
import { underAccountPolicy } from "./status-views";

const licence = (name: string, tag: string, count: number, licenceClass: LicenceClass) => ({
  name,
  tag,
  count,
  class: licenceClass,
});

/** The guide's sample without its two lines about an authorization code, which is not played. */
const sample = `\
Smart Licensing Status
Smart Licensing is ENABLED
Export Authorization Key:
  Features Authorized:
  Status: DISABLED
Smart Licensing Using Policy:
  Status: ENABLED
Data Privacy:
  Sending Hostname: yes
    Callhome hostname privacy: DISABLED
    Smart Licensing hostname privacy: DISABLED
  Version privacy: DISABLED
  Type: Smart
    Not Configured
  Custom Id: <empty>
  Policy in use: Installed On Apr 20 13:26:18 2021 UTC
  Policy name: SLE Policy
  Reporting ACK required: yes (Customer Policy)
  Unenforced/Non-Export Perpetual Attributes:
    First report requirement (days): 30 (Customer Policy)
    Reporting frequency (days): 60 (Customer Policy)
    Report on change (days): 60 (Customer Policy)
  Unenforced/Non-Export Subscription Attributes:
    First report requirement (days): 120 (Customer Policy)
    Reporting frequency (days): 150 (Customer Policy)
    Report on change (days): 120 (Customer Policy)
  Enforced (Perpetual/Subscription) License Attributes:
    First report requirement (days): 0 (CISCO default)
    Reporting frequency (days): 90 (Customer Policy)
    Report on change (days): 60 (Customer Policy)
  Export (Perpetual/Subscription) License Attributes:
    First report requirement (days): 0 (CISCO default)
    Reporting frequency (days): 30 (Customer Policy)
    Report on change (days): 30 (Customer Policy)
Usage Reporting:
  Last ACK received: Oct 08 13:56:07 2021 UTC
  Next ACK deadline: Dec 07 13:56:07 2021 UTC
  Reporting push interval: 1  days
  Next ACK push check: Oct 22 20:44:57 2021 UTC
  Next report push: Oct 23 16:24:52 2021 UTC
  Last report push: Oct 22 16:24:52 2021 UTC
  Last report file write: <none>
Trust Code Installed: Apr 20 13:26:18 2021 UTC
License Usage
network-advantage_1G (ESR_P_1G_A):
  Description: network-advantage_1G
  Count: 1
  Version: 1.0
  Status: IN USE
  Export status: NOT RESTRICTED
  Feature Name: network-advantage_1G
  Feature Description: network-advantage_1G
  Enforcement type: NOT ENFORCED
  License type: Perpetual
dna-advantage_1G (DNA_P_1G_A):
  Description: dna-advantage_1G
  Count: 1
  Version: 1.0
  Status: IN USE
  Export status: NOT RESTRICTED
  Feature Name: dna-advantage_1G
  Feature Description: dna-advantage_1G
  Enforcement type: NOT ENFORCED
  License type: Subscription
  Description: CUBE_T_STD
  Count: 121
  Version: 1.0
  Status: IN USE
  Export status: NOT RESTRICTED
  Feature Name: CUBE_T_STD
  Feature Description: CUBE_T_STD
  Enforcement type: NOT ENFORCED
  License type: Perpetual
Product Information
UDI: PID:C8000V,SN:93POM8FF9IZ
Agent Version
Smart Agent for Licensing: 5.1.21_rel/96
License Authorizations
Overall status:
  Active: PID:C8000V,SN:93POM8FF9IZ
Purchased Licenses:
  No Purchase Information Available`;

describe("show license all", () => {
  const printed = printLicenceAll({
    status: underAccountPolicy,
    licences: [
      licence("network-advantage_1G", "ESR_P_1G_A", 1, "perpetual"),
      licence("dna-advantage_1G", "DNA_P_1G_A", 1, "subscription"),
      licence("CUBE_T_STD", "CUBE_T_STD", 121, "perpetual"),
    ],
    sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
    members: [{ role: "Active", sudi: { pid: "C8000V", serial: "93POM8FF9IZ" } }],
  });

  it("prints the guide's sample, the lines that its page lost, and what later outputs have", () => {
    expect(linesBeyond(sample, printed).filter((line) => line !== "")).toEqual([
      "======================",
      "    <none>",
      "Utility:",
      "Account Information:",
      "  Smart Account: <none>",
      "  Virtual Account: <none>",
      "Transport:",
      "  URL: https://smartreceiver.cisco.com/licservice/license",
      "  Proxy:",
      "  VRF: <empty>",
      "Miscellaneous:",
      "Policy:",
      "=============",
      "CUBE_T_STD (CUBE_T_STD):",
      "===================",
      "=============",
      "======================",
      "      Status: NOT INSTALLED",
    ]);
  });

  it("parts its sections by blank lines", () => {
    expect(firstLines(printed)).toEqual([
      "Smart Licensing Status",
      "Smart Licensing is ENABLED",
      "Export Authorization Key:",
      "Utility:",
      "Smart Licensing Using Policy:",
      "Account Information:",
      "Data Privacy:",
      "Transport:",
      "Miscellaneous:",
      "Policy:",
      "Usage Reporting:",
      "Trust Code Installed: Apr 20 13:26:18 2021 UTC",
      "License Usage",
      "network-advantage_1G (ESR_P_1G_A):",
      "dna-advantage_1G (DNA_P_1G_A):",
      "CUBE_T_STD (CUBE_T_STD):",
      "Product Information",
      "Agent Version",
      "License Authorizations",
      "Purchased Licenses:",
    ]);
  });

  it("VGW-1, VGW-5 shows voice gateway sessions as recorded, only when there was one, and still when it is over", () => {
    const midnight = parseInstant("2021-03-29T00:00:00Z");
    const server = new Server("17.6.1a", midnight, { classes: {} });
    const shown = () => /CUBE_T_VGW \(CUBE_T_VGW\):\n.*\n {2}Count: (\d+)\n.*\n {2}Status: (.+)/.exec(all())?.slice(1);
    const all = () => printLicenceAll(allOf(server.router));
    server.router.calls({ action: "start", kind: "trunk", count: 9 });
    server.advance(plus(midnight, hours(1)));
    expect(all()).toContain("CUBE_T_STD (CUBE_T_STD):");
    expect(all()).not.toContain("CUBE_T_VGW");
    server.router.calls({ action: "start", kind: "voice-port", count: 4 });
    server.advance(plus(midnight, hours(2)));
    expect(shown()).toEqual(["4", "IN USE"]);
    server.router.calls({ action: "end", kind: "voice-port", count: 4 });
    server.advance(plus(midnight, hours(4)));
    expect(shown()).toEqual(["0", "NOT IN USE"]);
  });
});
