import { describe, expect, it } from "vitest";
import { hours, minutes } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { printLicenceAll } from "../../../../emulator/cli/show/licence-all";
import { printTechSupport } from "../../../../emulator/cli/show/tech-support";
import { allOf, techSupportOf } from "../../../../emulator/cli/show/views-of";
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

describe("show license tech support", () => {
  it("tells what show license all tells, what comes next, and what waits", () => {
    const { router } = used();
    router.configure({ timeZone: ist });
    expect(printTechSupport(techSupportOf(router))).toBe(`\
Smart Licensing Tech Support info

${printLicenceAll(allOf(router))}

Upcoming Scheduled Jobs
=======================
Current time: Mar 29 07:30:00 2021 IST
Record license usage: Apr 05 07:30:00 2021 IST
Send usage reports: Apr 28 06:30:00 2021 IST
Retry failed reports: <none>
Retrieve acknowledgement: Mar 29 07:45:00 2021 IST

Communication Statistics
========================
Ongoing Failure: 0

Usage Report Summary:
=====================
Waiting for Ack: 1
Collecting Data: 1`);
  });

  it("tells when a failed submission is tried again, how often it failed, and how much waits", () => {
    const retry = plus(midnight, hours(5));
    const printed = printTechSupport({ ...techSupportOf(used().router), retry, failures: 3, waiting: 1_000 });
    expect(printed).toContain("\nRetry failed reports: Mar 29 05:00:00 2021 UTC\n");
    expect(printed).toContain("\nOngoing Failure: 3\n");
    expect(printed).toContain("\nWaiting for Ack: 1000\nCollecting Data: 1");
  });
});
