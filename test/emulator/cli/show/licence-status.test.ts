import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { printLicenceStatus } from "../../../../emulator/cli/show/licence-status";
import { statusOf } from "../../../../emulator/cli/show/views-of";
import { Server } from "../../server";
import { firstLines, linesBeyond } from "./lines-beyond";
import { beforeAnyPolicy, ist, underAccountPolicy, utc } from "./status-views";

/** The guide's sample; no rule gives its next push after the deadline. */
const sample = `\
  Status: DISABLED
Data Privacy:
  Sending Hostname: yes
    Callhome hostname privacy: DISABLED
    Smart Licensing hostname privacy: DISABLED
  Version privacy: DISABLED
  Type: Callhome
  Policy in use: Merged from multiple sources.
  Installed Time: Jan 01 05:30:00 1970 IST
  Reporting ACK required: yes
  Perpetual Attributes:
    First report requirement (days): 365 (CISCO default)
    Reporting frequency (days): 90 (CISCO default)
    Report on change (days): 90 (Product default)
  Subscription Attributes:
    First report requirement (days): 90 (CISCO default)
    Reporting frequency (days): 90 (CISCO default)
    Report on change (days): 80 (Product default)
  Enforced License Attributes:
    First report requirement (days): 90 (Customer Policy)
    Reporting frequency (days): 90 (Customer Policy)
    Report on change (days): 80 (Customer Policy)
  Export License Attributes:
    First report requirement (days): 90 (Customer Policy)
    Reporting frequency (days): 90 (Customer Policy)
    Report on change (days): 90 (Customer Policy)
  Custom Id: <empty>
Usage Reporting:
  Last ACK received: <none>
  Next ACK deadline: May 26 08:24:45 2020 IST
  Reporting Interval: 30 
  Next ACK push check: <none>
  Next report push: Jun 15 08:24:45 2020 IST
  Last report push: <none>
  Last report file write: <none>
  Last report pull: <none>
Trust Code Installed: <none>`;

describe("show license status before 17.6", () => {
  it("POL-5 prints the guide's sample, and the headings that its page lost", () => {
    const printed = printLicenceStatus(beforeAnyPolicy);
    expect(linesBeyond(sample, printed).filter((line) => line !== "")).toEqual([
      "Utility:",
      "Transport:",
      "Policy:",
      "Miscellaneous:",
    ]);
    expect(firstLines(printed)).toEqual([
      "Utility:",
      "Data Privacy:",
      "Transport:",
      "Policy:",
      "Miscellaneous:",
      "Usage Reporting:",
      "Trust Code Installed: <none>",
    ]);
  });

  it("POL-2 tells since when the account's policy is installed", () => {
    const { display } = beforeAnyPolicy;
    expect(printLicenceStatus({ ...underAccountPolicy, display })).toContain(`
Policy:
  Policy in use: Installed On Apr 20 18:56:18 2021 IST
  Policy name: SLE Policy
  Installed Time: Apr 20 18:56:18 2021 IST
  Reporting ACK required: yes
  Perpetual Attributes:
    First report requirement (days): 30 (Customer Policy)
`);
  });
});

describe("show license status from 17.6 on", () => {
  it("TRN-2 names the account, the destination and the proxy", () => {
    const transport = { type: "smart", url: "http://192.0.2.8/in", proxy: { address: "192.0.2.1", port: 80 } } as const;
    const printed = printLicenceStatus({ ...underAccountPolicy, virtualAccount: "Voice", transport });
    expect(printed).toContain(`\
Utility:
  Status: DISABLED

Smart Licensing Using Policy:
  Status: ENABLED

Account Information:
  Smart Account: <none>
  Virtual Account: Voice

Data Privacy:
`);
    expect(printed).toContain(`
Transport:
  Type: Smart
  URL: http://192.0.2.8/in
  Proxy:
    Address: 192.0.2.1
    Port: 80
    Username: <empty>
    Password: <empty>
  VRF: <empty>

Policy:
`);
  });

  it.each([
    ["cslu", "cslu", ["Cslu address: <empty>", "Proxy:", "  Not Configured", "VRF: <empty>"]],
    ["callhome", "Callhome", []],
    ["off", "Transport Off", []],
  ] as const)("shows transport %s", (type, name, way) => {
    const printed = printLicenceStatus({ ...underAccountPolicy, transport: { type, url: "default", proxy: {} } });
    const lines = [`Type: ${name}`, ...way].map((line) => `  ${line}\n`).join("");
    expect(printed).toContain(`\nTransport:\n${lines}\nPolicy:\n`);
  });

  it("leaves the port of a proxy open where only its address is configured", () => {
    const transport = { type: "smart", url: "default", proxy: { address: "192.0.2.1" } } as const;
    expect(printLicenceStatus({ ...underAccountPolicy, transport })).toContain(
      "\n    Address: 192.0.2.1\n    Port: <empty>\n",
    );
  });

  it("POL-2 tells each number with its source", () => {
    expect(printLicenceStatus(underAccountPolicy)).toContain(`
  Reporting ACK required: yes (Customer Policy)
  Unenforced/Non-Export Perpetual Attributes:
    First report requirement (days): 30 (Customer Policy)
    Reporting frequency (days): 60 (Customer Policy)
    Report on change (days): 60 (Customer Policy)
`);
  });

  it("says so where no routine push is due", () => {
    const reporting = { ...underAccountPolicy.reporting, pushInterval: 0 };
    expect(printLicenceStatus({ ...underAccountPolicy, reporting })).toContain(
      "\n  Reporting push interval: 0 (no reporting)\n",
    );
  });
});

describe("show license status of a router", () => {
  const midnight = parseInstant("2021-03-29T00:00:00Z");
  const ninety = { classes: { perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 } } };

  /** 40 sessions from 00:30; the clock stands at 02:00. */
  function used(release: string): Server {
    const server = new Server(release, midnight, ninety);
    server.advance(plus(midnight, minutes(30)));
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, hours(2)));
    return server;
  }

  const reportingOf = ({ router }: Server) =>
    printLicenceStatus(statusOf(router)).split("\n\n").slice(-2).join("\n").split("\n").slice(1);

  it("DDL-5 tells where reporting stands while an acknowledgement is out, in UTC", () => {
    expect(reportingOf(used("17.6.1a"))).toEqual([
      "  Last ACK received: Mar 29 00:00:00 2021 UTC",
      "  Next ACK deadline: Jun 27 00:30:00 2021 UTC",
      "  Reporting push interval: 30  days",
      "  Next ACK push check: Mar 29 02:15:00 2021 UTC",
      "  Next report push: Apr 28 01:00:00 2021 UTC",
      "  Last report push: Mar 29 01:00:00 2021 UTC",
      "  Last report file write: <none>",
      "Trust Code Installed: Mar 29 00:00:00 2021 UTC",
    ]);
  });

  it("DDL-5 tells it after the acknowledgement, in the layout of 17.4 and in Indian time", () => {
    const server = used("17.4.1");
    server.acknowledgeAll();
    server.router.configure({ timeZone: ist });
    expect(reportingOf(server)).toEqual([
      "  Last ACK received: Mar 29 07:30:00 2021 IST",
      "  Next ACK deadline: Jun 27 07:30:00 2021 IST",
      "  Reporting Interval: 30 ",
      "  Next ACK push check: <none>",
      "  Next report push: Apr 28 06:30:00 2021 IST",
      "  Last report push: Mar 29 06:30:00 2021 IST",
      "  Last report file write: <none>",
      "  Last report pull: <none>",
      "Trust Code Installed: Mar 29 05:30:00 2021 IST",
    ]);
    server.router.configure({ timeZone: utc });
    expect(reportingOf(server)[0]).toBe("  Last ACK received: Mar 29 02:00:00 2021 UTC");
  });

  it("DDL-6 keeps a deadline on display that has passed", () => {
    const server = used("17.6.1a");
    server.advance(plus(midnight, days(120)));
    expect(reportingOf(server)[1]).toBe("  Next ACK deadline: Jun 27 00:30:00 2021 UTC");
  });

  it("POL-5 shows a router that has neither trust nor use with the policy of its release, and nothing due", () => {
    const server = new Server("17.6.1a", midnight, ninety, "receipts", false);
    expect(printLicenceStatus(statusOf(server.router))).toContain(`
  Policy in use: Merged from multiple sources.
  Reporting ACK required: yes (CISCO default)
  Unenforced/Non-Export Perpetual Attributes:
    First report requirement (days): 365 (CISCO default)
    Reporting frequency (days): 0 (CISCO default)
    Report on change (days): 90 (CISCO default)
`);
    const times = reportingOf(server).filter((line) => !line.includes("interval"));
    expect(times.map((line) => line.split(": ")[1])).toEqual(new Array(7).fill("<none>"));
  });

  it("POL-2 shows the account's policy by name, and the virtual account that trust came from", () => {
    const { router } = new Server("17.6.1a", midnight, { ...ninety, name: "SLE Policy" });
    expect(printLicenceStatus(statusOf(router))).toContain(
      "\n  Policy in use: Installed On Mar 29 00:00:00 2021 UTC\n  Policy name: SLE Policy\n",
    );
    const { trust } = router.state;
    if (trust === "none") throw new Error("the router is trusted");
    expect(statusOf(router)).toMatchObject({ smartAccount: "none", virtualAccount: "none" });
    const names = { smartAccount: "Example Networks", virtualAccount: "Voice" };
    router.restore({ ...router.state, trust: { ...trust, ...names } });
    expect(statusOf(router)).toMatchObject(names);
    expect(printLicenceStatus(statusOf(router))).toContain(
      "Account Information:\n  Smart Account: Example Networks\n  Virtual Account: Voice\n",
    );
  });
});
