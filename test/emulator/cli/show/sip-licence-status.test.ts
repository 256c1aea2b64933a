import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { sipLicenceStatusOf } from "../../../../emulator/cli/show/recent-use-of";
import { printSipLicenceStatus } from "../../../../emulator/cli/show/sip-licence-status";
import { Server } from "../../server";
import { ist, utc } from "./status-views";

const record = (at: string, count: number) => ({ at: parseInstant(`2021-03-29T${at}:00:00Z`), count });

describe("show voice sip license status", () => {
  it("prints the guide's sample, but for the name of a section that the page put between its lines", () => {
    const view = {
      zone: utc,
      hostname: "Router",
      now: parseInstant("2021-03-30T00:32:35Z"),
      service: "up",
      periodicity: { unit: "hours", count: 8 },
      nextRecordAt: parseInstant("2021-03-30T07:00:00Z"),
      uses: [
        {
          licence: "CUBE Standard Trunk",
          records: [
            record("23", 0),
            record("22", 9),
            record("21", 24),
            record("20", 13),
            record("11", 0),
            record("09", 2),
          ],
        },
        {
          licence: "CUBE Enhanced Trunk",
          records: [record("21", 0), record("20", 2), record("11", 0), record("09", 8)],
        },
      ],
    } as const;
    expect(printSipLicenceStatus(view)).toBe(`\
Host Name: Router
Current Time: Mar 30 2021 00:32:35 UTC
SIP service: Up
License use recorded every: 8 Hour(s)
Next record at: Mar 30 2021 07:00:00 UTC
Recent use of license(s) for CUBE Standard Trunk
Timestamp Count
Mar 29 2021 23:00:00 UTC 0
Mar 29 2021 22:00:00 UTC 9
Mar 29 2021 21:00:00 UTC 24
Mar 29 2021 20:00:00 UTC 13
Mar 29 2021 11:00:00 UTC 0
Mar 29 2021 09:00:00 UTC 2
Recent use of license(s) for CUBE Enhanced Trunk
Timestamp Count
Mar 29 2021 21:00:00 UTC 0
Mar 29 2021 20:00:00 UTC 2
Mar 29 2021 11:00:00 UTC 0
Mar 29 2021 09:00:00 UTC 8`);
  });

  const midnight = parseInstant("2021-03-29T00:00:00Z");
  const print = ({ router }: Server) => printSipLicenceStatus(sipLicenceStatusOf(router));

  /** 40 sessions from 00:30, 4 of them forked from 02:10, none from 03:20. */
  function used(): Server {
    const server = new Server("17.6.1a", midnight, { classes: { perpetual: { firstReport: 90 } } });
    server.router.configure({ periodicity: { unit: "hours", count: 8 } });
    server.advance(plus(midnight, minutes(30)));
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, minutes(130)));
    server.router.calls({ action: "fork", kind: "trunk", count: 4 });
    server.advance(plus(midnight, minutes(200)));
    server.router.calls({ action: "end", kind: "trunk", count: 36 });
    server.router.calls({ action: "end", kind: "trunk", count: 4, forked: true });
    server.advance(plus(midnight, hours(26)));
    return server;
  }

  it("REC-6 shows what was recorded of each kind, newest first, still when it is acknowledged", () => {
    const server = used();
    const standard = "Mar 29 2021 05:00:00 UTC 0\nMar 29 2021 01:00:00 UTC 40";
    const enhanced = "Mar 29 2021 05:00:00 UTC 0\nMar 29 2021 03:00:00 UTC 4";
    const shown = `\
Host Name: cube
Current Time: Mar 30 2021 02:00:00 UTC
SIP service: Up
License use recorded every: 8 Hour(s)
Next record at: Mar 30 2021 05:00:00 UTC
Recent use of license(s) for CUBE Standard Trunk
Timestamp Count
${standard}
Recent use of license(s) for CUBE Enhanced Trunk
Timestamp Count
${enhanced}`;
    expect(print(server)).toBe(shown);
    server.acknowledgeAll();
    expect(server.router.state.book.handed).toEqual([]);
    expect(print(server)).toBe(shown);
  });

  it("CLI-2 shows times in the zone of the router: five and a half hours on in India", () => {
    const server = used();
    server.router.configure({ timeZone: ist });
    const lines = print(server).split("\n");
    expect(lines[1]).toBe("Current Time: Mar 30 2021 07:30:00 IST");
    expect(lines).toContain("Mar 29 2021 06:30:00 IST 40");
  });

  it("VGW-5 lists voice gateway sessions once there was one", () => {
    const server = used();
    expect(print(server)).not.toContain("Voice Gateway");
    server.router.calls({ action: "start", kind: "voice-port", count: 3 });
    server.advance(plus(midnight, hours(27)));
    expect(print(server)).toMatch(
      /\nRecent use of license\(s\) for CUBE Voice Gateway Session\nTimestamp Count\nMar 30 2021 03:00:00 UTC 3$/,
    );
  });

  it("tells an interval in days, and that service is down", () => {
    const server = new Server("17.6.1a", midnight, { classes: { perpetual: { firstReport: 90 } } }, "silent");
    server.router.calls({ action: "start", kind: "trunk", count: 1 });
    server.advance(plus(midnight, days(90)));
    expect(print(server)).toContain("\nSIP service: Down\nLicense use recorded every: 7 Day(s)\n");
  });
});
