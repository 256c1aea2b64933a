import { describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearse";

const anHourWithThreeCalls = ["enable", "emulator calls 3 enhanced", "emulator advance 1h"];
const line = "%CUBE-5-LICENSE_INFO: Requesting for 3 CUBE Enhanced trunk licenses";

describe("show logging", () => {
  it("tells where lines go and shows the buffer", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type(...anHourWithThreeCalls);
    await rehearsal.type("conf t", "logging host 192.0.2.60", "logging host 192.0.2.61 transport udp port 5140", "end");
    expect(await rehearsal.answer("show logging")).toBe(`\
Syslog logging: enabled (0 messages dropped, 0 messages rate-limited,
                0 flushes, 0 overruns, xml disabled, filtering disabled)

No Active Message Discriminator.

No Inactive Message Discriminator.

    Console logging: disabled
    Monitor logging: level debugging, 1 messages logged, xml disabled,
                     filtering disabled
    Buffer logging:  level debugging, 1 messages logged, xml disabled,
                     filtering disabled
    Exception Logging: size (4096 bytes)
    Count and timestamp logging messages: disabled
    Persistent logging: disabled

No active filter modules.

    Trap logging: level informational, 1 message lines logged
        Logging to 192.0.2.60  (udp port 514, audit disabled,
              link up),
              1 message lines logged,
              0 message lines rate-limited,
              0 message lines dropped-by-MD,
              xml disabled, sequence number disabled
              filtering disabled
        Logging to 192.0.2.61  (udp port 5140, audit disabled,
              link up),
              1 message lines logged,
              0 message lines rate-limited,
              0 message lines dropped-by-MD,
              xml disabled, sequence number disabled
              filtering disabled

Log Buffer (4096 bytes):

*Mar 29 01:00:00.000: ${line}`);
  });

  it("shows the newest lines that fit into the buffer, down to its level", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "debug license feature cube all", "emulator calls 1 standard");
    for (let hour = 1; hour <= 30; hour++) await rehearsal.type("emulator calls 3 standard", "emulator advance 1h");
    const shown = async () => (await rehearsal.answer("show logging | begin Log Buffer")).split("\n").slice(2);
    const full = await shown();
    expect(full.join("\n").length).toBeLessThanOrEqual(4_096);
    expect(full.length).toBeGreaterThan(30);
    expect(full.at(-1)).toMatch(
      /^\*Mar 30 .*: \/\/CUBE-SL\/Info\/cube_license_request: Request successful for license/,
    );
    await rehearsal.type("conf t", "logging buffered 65536 notifications", "end");
    expect((await shown()).every((shownLine) => shownLine.includes("%CUBE-5-LICENSE_INFO"))).toBe(true);
    await rehearsal.type("conf t", "no logging buffered", "end");
    expect(await rehearsal.answer("show logging")).not.toContain("Log Buffer");
  });

  it("is empty after the buffer was cleared, and goes on counting", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type(...anHourWithThreeCalls, "clear logging", "no");
    expect(await rehearsal.answer("show logging")).toContain(line);
    await rehearsal.type("clear logging", "");
    expect(await rehearsal.answer("show logging")).not.toContain(line);
    expect(await rehearsal.answer("show logging | include Buffer logging")).toContain("1 messages logged");
  });
});

describe("timestamps", () => {
  it.each([
    ["service timestamps log datetime msec", "*Mar 29 01:00:00.000: %"],
    ["service timestamps log datetime", "*Mar 29 01:00:00: %"],
    ["service timestamps log datetime msec localtime show-timezone", "*Mar 29 06:30:00.000 IST: %"],
    ["service timestamps log datetime msec show-timezone year", "*Mar 29 2021 01:00:00.000 UTC: %"],
    ["service timestamps debug datetime", "*Mar 29 01:00:00.000: %"],
    ["no service timestamps", "%"],
    ["no service timestamps debug", "*Mar 29 01:00:00.000: %"],
  ])("%s", async (command, beginning) => {
    const rehearsal = new Rehearsal();
    await rehearsal.type(
      "enable",
      "conf t",
      "clock timezone IST 5 30",
      command,
      "end",
      ...anHourWithThreeCalls.slice(1),
    );
    expect((await rehearsal.answer("show logging")).split("\n").at(-1)?.startsWith(beginning)).toBe(true);
  });

  it("pad the day with a blank, as syslog does", async () => {
    const rehearsal = new Rehearsal({ at: "2021-04-01T00:00:00Z" });
    await rehearsal.type(...anHourWithThreeCalls);
    expect(await rehearsal.answer("show logging")).toContain(`*Apr  1 01:00:00.000: ${line}`);
  });
});

describe("debugging", () => {
  it("traces requests until it is switched off", async () => {
    const rehearsal = new Rehearsal();
    expect(await rehearsal.answer("enable", "show debugging")).toBe("");
    expect(await rehearsal.answer("debug license feature cube all")).toBe("CUBE licensing debugging is on");
    expect(await rehearsal.answer("show debugging")).toBe("CUBE:\n  CUBE licensing debugging is on");
    await rehearsal.type("emulator calls 9 standard", "emulator advance 1h");
    expect((await rehearsal.answer("show logging")).split("\n").slice(-2)).toEqual([
      "*Mar 29 01:00:00.000: //CUBE-SL/Info/cube_sl_send_entitlement_request: Request successful for license_type: 0 and count 9.",
      "*Mar 29 01:00:00.000: //CUBE-SL/Info/cube_license_request: Request successful for license CUBE_T_STD",
    ]);
    expect(await rehearsal.answer("u all")).toBe("All possible debugging has been turned off");
    expect(await rehearsal.answer("show debugging")).toBe("");
  });
});

describe("the configuration of the log", () => {
  const lines = [
    "service timestamps debug datetime msec localtime",
    "no service timestamps log",
    "logging buffered 8192 warnings",
    "logging monitor errors",
    "no logging trap",
    "logging host 192.0.2.60",
    "logging host 192.0.2.61 transport udp port 5140",
  ];
  const shown = async (rehearsal: Rehearsal) => await rehearsal.answer("show running-config | include logging|service");

  it("is shown as it can be typed again, and gone with its no forms", async () => {
    const rehearsal = new Rehearsal();
    expect(await shown(rehearsal)).not.toContain("logging");
    await rehearsal.type("enable", "conf t", ...lines, "end");
    for (const typed of lines) expect(await shown(rehearsal)).toContain(typed);
    await rehearsal.type("conf t", "logging buffered 4096 7", "logging monitor debugging", "logging trap 6");
    await rehearsal.type("service timestamps", "no logging host 192.0.2.60", "no logging host 192.0.2.61", "end");
    expect(await shown(rehearsal)).not.toContain("logging");
  });

  it.each([
    "logging buffered 4095",
    "logging trap 8",
    "logging host example",
    "logging host 192.0.2.60 transport udp port 65536",
  ])("%s is refused", async (wrong) => {
    const rehearsal = new Rehearsal();
    expect(await rehearsal.answer("enable", "conf t", wrong)).toContain("% Invalid input");
    expect(await rehearsal.answer("do show running-config")).not.toContain("logging");
  });
});
