import { describe, expect, it } from "vitest";
import { hours, minutes, seconds } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { printLicenceStatus } from "../../../../emulator/cli/show/licence-status";
import { printTechSupport } from "../../../../emulator/cli/show/tech-support";
import { techSupportOf } from "../../../../emulator/cli/show/tech-support-of";
import { statusOf } from "../../../../emulator/cli/show/views-of";
import { Server } from "../../server";
import { ist } from "./status-views";

const midnight = parseInstant("2021-03-29T00:00:00Z");

/** 9 sessions from midnight, 18 from 01:30; the clock stands at 02:00. */
function used(): Server {
  const server = new Server("17.6.1a", midnight, { classes: {} });
  server.router.calls({ action: "start", kind: "trunk", count: 9 });
  server.advance(plus(midnight, minutes(90)));
  server.router.calls({ action: "start", kind: "trunk", count: 9 });
  server.advance(plus(midnight, hours(2)));
  return server;
}

/** Where an exchange never took place. */
const silence = `\
  Attempts: Total=0, Success=0, Fail=0  Ongoing Failure: Overall=0 Communication=0
  Last Response: <none>
    Failure Reason: <none>
  Last Success Time: <none>
  Last Failure Time: <none>`;

const success = (count: number, said: string, at: string) => `\
  Attempts: Total=${count}, Success=${count}, Fail=0  Ongoing Failure: Overall=0 Communication=0
  Last Response: ${said} on ${at}
    Failure Reason: <none>
  Last Success Time: ${at}
  Last Failure Time: <none>`;

function printed(): string {
  const { router } = used();
  router.configure({ timeZone: ist });
  return printTechSupport(techSupportOf(router));
}

describe("show license tech support", () => {
  it("begins with what show license status tells of reporting", () => {
    const { router } = used();
    const told = printLicenceStatus(statusOf(router)).split("\n\n");
    const output = printTechSupport(techSupportOf(router)).split("\n\n");
    expect(output[0]).toBe("Smart Licensing Tech Support info");
    expect(output).toEqual(expect.arrayContaining(told));
  });

  it("describes each licence by its handle, with its reports: each has the second in which it begins to grow for a number", () => {
    expect(printed()).toContain(`
License Usage
=============
Handle: 1
  License: CUBE_T_STD
  Entitlement Tag: CUBE_T_STD
  Description: CUBE_T_STD
  Count: 18
  Version: 1.0
  Status: IN USE(15)
  Status time: Mar 29 07:30:00 2021 IST
  Request Time: Mar 29 07:30:00 2021 IST
  Export status: NOT RESTRICTED
  Feature Name: CUBE_T_STD
  Feature Description: CUBE_T_STD
  Enforcement type: NOT ENFORCED
  License type: Perpetual
  Measurements:
    ENTITLEMENT:
      Interval: 168:00:00
      Current Value: 18
      Current Report: 1616983200       Previous: 1616979600
  Soft Enforced: True

Product Information
`);
  });

  it("tells what comes next and how long that is", () => {
    expect(printed()).toContain(`
Upcoming Scheduled Jobs
=======================
Current time: Mar 29 07:30:00 2021 IST
Daily: Expired Not Rescheduled
Init Flag Check: Expired Not Rescheduled
Reservation configuration mismatch between nodes in HA mode: Expired Not Rescheduled
Retrieve data processing result: Mar 29 07:45:00 2021 IST (15 minutes, 0 seconds remaining)
Start Utility Measurements: Apr 05 07:30:00 2021 IST (7 days, 0 seconds remaining)
Send Utility RUM reports: Apr 28 06:30:00 2021 IST (29 days, 23 hours, 0 seconds remaining)
Save unreported RUM Reports: Expired Not Rescheduled
`);
  });

  it("counts the exchanges that the router remembers, kind by kind", () => {
    expect(printed()).toContain(`
Communication Statistics:
=======================
Communication Level Allowed: DIRECT
Overall State: <empty>
Trust Establishment:
${success(1, "OK", "Mar 29 05:30:00 2021 IST")}
Trust Acknowledgement:
${silence}
Usage Reporting:
${success(1, "OK_POLL", "Mar 29 06:30:00 2021 IST")}
Result Polling:
${success(3, "OK_POLL", "Mar 29 07:05:00 2021 IST")}
Authorization Request:
${silence}
`);
  });

  it("closes with roles, reservation, reports that wait, and trust", () => {
    const output = printed();
    expect(output).toContain("\nRP Role: Active\nChassis Role: Active\nBehavior Role: Active\n");
    expect(output).toContain("\nLicense reservation: DISABLED\n\nOverall status:\n");
    expect(output).toContain(`
Usage Report Summary:
=====================
Total: 2,  Purged: 0(0)
Total Acknowledged Received: 0,  Waiting for Ack: 1(2)
Available to Report: 2  Collecting Data: 1
Maximum Display: 2  In Storage: 2,  MIA: 0(0)
Report Module Status: Ready

Other Info
`);
    expect(output).toMatch(/\nOverall Trust: INSTALLED \(2\)\nClock sync-ed with NTP: False$/);
  });

  it("tells when a failed submission is tried again, and how often in a row it failed", () => {
    const view = techSupportOf(used().router);
    const refused = {
      ref: "m9",
      at: midnight,
      reports: 1,
      answer: { at: midnight, said: "refused", accepted: true },
    } as const;
    const silent = { ref: "m10", at: plus(midnight, hours(1)), reports: 1 };
    const reports = { exchanges: [refused, silent], failures: 3 };
    const jobs = { ...view.jobs, nextPush: plus(midnight, seconds(7_201)) };
    const output = printTechSupport({ ...view, jobs, communication: { ...view.communication, reports } });
    expect(output).toContain("\nSend Utility RUM reports: Mar 29 02:00:01 2021 UTC (1 second remaining)\n");
    expect(output).toContain(`
Usage Reporting:
  Attempts: Total=2, Success=0, Fail=2  Ongoing Failure: Overall=3 Communication=1
  Last Response: NO REPLY on Mar 29 01:00:00 2021 UTC
    Failure Reason: <none>
  Last Success Time: <none>
  Last Failure Time: Mar 29 01:00:00 2021 UTC
`);
    const alone = { exchanges: [refused], failures: 1 };
    expect(printTechSupport({ ...view, communication: { ...view.communication, reports: alone } })).toContain(
      "Last Response: INVALID STATUS CODE on Mar 29 00:00:00 2021 UTC\n    Failure Reason: Refused\n",
    );
  });
});
