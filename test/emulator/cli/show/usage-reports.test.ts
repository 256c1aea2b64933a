import { describe, expect, it } from "vitest";
import { hours, minutes } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import {
  printUsageReport,
  printUsageReportDetail,
  printUsageReports,
} from "../../../../emulator/cli/show/usage-reports";
import { usageReportsOf } from "../../../../emulator/cli/show/usage-reports-of";
import { Server } from "../../server";
import { ist, utc } from "./status-views";

const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };
const times = { start: parseInstant("2021-03-29T00:00:00Z"), end: parseInstant("2021-03-29T08:00:00Z") };
const reports = [
  { id: 1616976000, state: "ACK", name: "network-advantage_1G", tag: "ESR_P_1G_A", sudi, ...times },
  { id: 1616976001, state: "UNACK", name: "CUBE_T_STD", tag: "CUBE_T_STD", sudi, ...times },
  { id: 1616976002, state: "OPEN", name: "CUBE_T_STD", tag: "CUBE_T_STD", sudi, ...times },
] as const;

describe("show license rum id", () => {
  it("all: lists what is kept, oldest first", () => {
    expect(printUsageReports(reports)).toBe(`\
Smart Licensing Usage Report:
=============================
Report Id,          State,    Flag, Feature Name
1616976000             ACK    N     network-advantage_1G
1616976001           UNACK    N     CUBE_T_STD
1616976002            OPEN    N     CUBE_T_STD`);
  });

  it("N: lists one report, and refuses an id that is not kept", () => {
    expect(printUsageReport(reports, 1616976002)).toBe(`\
Smart Licensing Usage Report:
=============================
Report Id,          State,    Flag, Feature Name
1616976002            OPEN    N     CUBE_T_STD`);
    expect(printUsageReport(reports, 7)).toBe("% No report with the id 7 is kept here");
  });

  it("detail: tells one report with its neighbours, in the zone of the router", () => {
    expect(printUsageReportDetail(reports, 1616976001, ist)).toBe(`\
Smart Licensing Usage Report Detail:
====================================
Report Id: 1616976001
  Feature Name: CUBE_T_STD
  Metric Name: ENTITLEMENT
  UDI: PID:C8000V,SN:93POM8FF9IZ
  Metric Value: CUBE_T_STD
  Previous Report Id: 1616976000,    Next Report Id: 1616976002
  State: UNACK,      State Change Reason: REPORTING
  Start Time: Mar 29 05:30:00 2021 IST,      End Time: Mar 29 13:30:00 2021 IST
  Storage State: EXIST
  Transaction ID: 0
  Transaction Message: <none>`);
  });

  it("detail: has 0 for a neighbour that is not there, and refuses an id that is not kept", () => {
    expect(printUsageReportDetail(reports, 1616976002, utc)).toContain(`
  Previous Report Id: 1616976001,    Next Report Id: 0
  State: OPEN,      State Change Reason: NONE
`);
    expect(printUsageReportDetail(reports, 7, utc)).toBe("% No report with the id 7 is kept here");
  });

  it("RPT-13 shows what a router handed over, what it still measures, and what was acknowledged", () => {
    const midnight = parseInstant("2021-03-29T00:00:00Z");
    const server = new Server("17.6.1a", midnight, { classes: {} });
    server.router.calls({ action: "start", kind: "trunk", count: 9 });
    server.advance(plus(midnight, minutes(90)));
    server.router.calls({ action: "start", kind: "trunk", count: 9 });
    server.advance(plus(midnight, hours(2)));
    const [handed, open, ...others] = usageReportsOf(server.router);
    expect(handed).toMatchObject({ state: "UNACK", tag: "CUBE_T_STD", start: midnight, end: plus(midnight, hours(1)) });
    expect(open).toMatchObject({ state: "OPEN", start: plus(midnight, hours(1)), end: plus(midnight, hours(2)) });
    expect(others).toEqual([]);
    server.acknowledgeAll();
    expect(usageReportsOf(server.router)).toEqual([{ ...handed, state: "ACK" }, open]);
  });
});
