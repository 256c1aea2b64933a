import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../emulator/device/configure";
import { Rehearsal } from "./rehearse";

const chapter = [
  "enable",
  "configure terminal",
  "hostname edge",
  "clock timezone IST 5 30",
  "ip name-server 192.0.2.1",
  "ip http client source-interface gi0/0/0",
  "license smart transport smart",
  "license smart proxy address proxy.example.com",
  "license smart proxy port 80",
  "license smart url default",
  "license smart usage interval 60",
  "voice service voip",
  "mode border-element license periodicity hours 8",
  "end",
];

const configured = `version 17.6
!
hostname edge
!
clock timezone IST 5 30
!
ip name-server 192.0.2.53
ip name-server 192.0.2.1
!
ip http client source-interface GigabitEthernet0/0/0
!
license smart url default
license smart proxy address proxy.example.com
license smart proxy port 80
license smart usage interval 60
license smart transport smart
!
voice service voip
 mode border-element license periodicity hours 8
!
end`;

describe("the configuration of the guide (CLI-2)", () => {
  it("is typed as the chapter has it, and shown as it runs", async () => {
    const rehearsal = new Rehearsal();
    const screen = await rehearsal.type(...chapter);
    expect(screen).not.toContain("%");
    const [, bytes, shown] =
      /^Building configuration...\n\nCurrent configuration : (\d+) bytes\n!\n(.*)$/s.exec(
        await rehearsal.answer("show running-config"),
      ) ?? [];
    expect(shown).toBe(configured);
    expect(Number(bytes)).toBe(`!\n${configured}\n`.length);
    expect(rehearsal.router.state.recorder.periodicity).toEqual({ unit: "hours", count: 8 });
    expect(await rehearsal.answer("show clock")).toBe("05:30:00.000 IST Mon Mar 29 2021");
  });

  it("is undone by its no forms", async () => {
    const rehearsal = new Rehearsal();
    const factory = await rehearsal.answer("enable", "show running-config");
    await rehearsal.type(...chapter);
    await rehearsal.type(
      "conf t",
      "hostname cube",
      "no clock timezone",
      "no ip name-server 192.0.2.1",
      "no ip http client source-interface",
      "no license smart transport",
      "no license smart proxy address",
      "no license smart proxy port",
      "no license smart url",
      "no license smart usage interval",
      "voice service voip",
      "no mode border-element license periodicity",
    );
    expect(await rehearsal.answer("do show running-config")).toBe(factory);
    await rehearsal.type("no mode border-element");
    expect(await rehearsal.answer("do show run | section voice")).toBe("voice service voip");
    expect(rehearsal.router.calls({ action: "start", kind: "trunk", count: 1 }).refused).toBe(1);
    await rehearsal.type("mode border-element");
    expect(rehearsal.router.calls({ action: "start", kind: "trunk", count: 1 }).accepted).toBe(1);
  });

  it.each([
    ["| include ^license smart (url|trans)", "license smart url default\nlicense smart transport smart"],
    ["| section voice", "voice service voip\n mode border-element"],
    ["| begin voice", "voice service voip\n mode border-element\n!\nend"],
    ["| include bogus", ""],
    ["| begin bogus", ""],
    ["| include (", "% Failed to compile regular expression"],
  ])("is filtered by %s", async (filter, answer) => {
    expect(await new Rehearsal().answer("enable", `show running-config ${filter}`)).toBe(answer);
  });

  it("leaves out what is excluded", async () => {
    const shown = await new Rehearsal().answer("enable", "show run | exclude ^!|license|_ip_");
    expect(shown.split("\n").slice(3)).toEqual([
      "version 17.6",
      "hostname cube",
      "voice service voip",
      " mode border-element",
      "end",
    ]);
  });

  it("typed again, gives the router that it was taken from", async () => {
    const line = fc.oneof(
      fc.constantFrom("hostname r1", "clock timezone EST -5", "clock timezone NST -3 30", "clock timezone IST 5 30"),
      fc.constantFrom("no ip name-server", "ip name-server 10.0.0.1", "ip http client source-interface Loopback0"),
      fc.constantFrom("license smart transport off", "license smart transport cslu", "no license smart transport"),
      fc.constantFrom(
        "license smart url https://example.com/a",
        "license smart proxy address p",
        "no license smart url",
      ),
      fc.integer({ min: 1, max: 365 }).map((days) => `license smart usage interval ${days}`),
      fc
        .integer({ min: 1, max: 30 })
        .map((days) => `voice service voip\nmode border-element license periodicity days ${days}`),
      fc
        .integer({ min: 8, max: 23 })
        .map((hours) => `voice service voip\nmode border-element license periodicity hours ${hours}`),
      fc.constant("voice service voip\nno mode border-element"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const one = new Rehearsal();
        await one.type("enable", "conf t", ...lines.flatMap((text) => text.split("\n")));
        const shown = await one.answer("do show running-config");
        const other = new Rehearsal();
        await other.type("enable", "conf t", "no ip name-server", "voice service voip", "no mode border-element");
        await other.type("exit", ...shown.split("\n").slice(4));
        expect(settingsOf(other.router.state)).toEqual(settingsOf(one.router.state));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the configuration on disk", () => {
  it("is what a reload takes up", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "conf t", "hostname kept", "do write memory", "hostname lost", "end");
    const screen = await rehearsal.type("reload", "what", "no", "");
    expect(screen).toBe(
      [
        "lost#reload",
        "System configuration has been modified. Save? [yes/no]: what",
        "% Please answer 'yes' or 'no'.",
        "System configuration has been modified. Save? [yes/no]: no",
        "Proceed with reload? [confirm]",
        "",
      ].join("\n"),
    );
    expect(rehearsal.session.prompt).toBe("kept>");
  });

  it("is written by copy and by a reload that is told to", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "conf t", "hostname one", "end", "copy run start", "");
    expect(rehearsal.machine.isModified).toBe(false);
    await rehearsal.type("conf t", "hostname two", "end", "reload", "yes", "n");
    expect(rehearsal.session.prompt).toBe("two#");
    await rehearsal.type("reload", "");
    expect(rehearsal.session.prompt).toBe("two>");
  });
});
