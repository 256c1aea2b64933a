import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../../core/release/release";
import { parseInstant } from "../../../../core/time/instant";
import { printVersion } from "../../../../emulator/cli/show/version";

const view = (now: string) => ({
  release: parseRelease("17.3.4a"),
  sudi: { pid: "ISR4321/K9", serial: "FDO00000001" },
  hostname: "cube",
  upSince: parseInstant("2021-03-29T00:00:00Z"),
  now: parseInstant(now),
});

describe("show version", () => {
  it("REL-1 writes the release both ways", () => {
    expect(printVersion(view("2021-04-06T02:00:59Z"))).toBe(`\
Cisco IOS XE Software, Version 17.03.04a
Cisco IOS Software, IOS-XE Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 17.3.4a, RELEASE SOFTWARE (fc1)
Technical Support: http://www.cisco.com/techsupport

cube uptime is 1 week, 1 day, 2 hours
System image file is "bootflash:packages.conf"

cisco ISR4321/K9 processor
Processor board ID FDO00000001

Configuration register is 0x2102`);
  });

  it.each([
    ["2021-03-29T00:00:59Z", "0 minutes"],
    ["2021-03-29T00:01:00Z", "1 minute"],
    ["2021-04-13T03:02:00Z", "2 weeks, 1 day, 3 hours, 2 minutes"],
  ])("at %s it has been up for %s", (now, uptime) => {
    expect(printVersion(view(now))).toContain(`cube uptime is ${uptime}\n`);
  });
});
