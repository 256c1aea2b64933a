import { describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearse";

const lines = (...text: readonly string[]) => text.join("\n");

describe("the command line of a release before 17.3.2", () => {
  const unknown = "% Invalid input detected at '^' marker.";

  it.each([
    ["17.3.1a", "license smart register idtoken T", "license smart trust idtoken T local"],
    ["17.3.2", "license smart trust idtoken T local", "license smart register idtoken T"],
    ["17.3.1a", "license smart deregister", "license smart authorization return local offline"],
    ["17.3.2", "license smart authorization return local offline", "license smart deregister"],
  ])("TRU-6 on %s knows %s, and not %s", async (release, known, strange) => {
    const rehearsal = new Rehearsal({ release });
    expect(await rehearsal.answer("enable", strange)).toContain(unknown);
    expect(await rehearsal.answer(known)).not.toContain(unknown);
  });

  it("REL-2 shows the registration, and uses that are evaluated until then", async () => {
    const rehearsal = new Rehearsal({ release: "16.12.4" });
    const count = "CUBE_T_STD              (CUBE_T_STD)                     40";
    await rehearsal.type(
      "enable",
      "emulator server acknowledges",
      "emulator calls 40 standard",
      "emulator advance 36h",
    );
    const summary = await rehearsal.answer("show license summary");
    expect(summary).toContain(lines("Registration:", "  Status: UNREGISTERED"));
    expect(summary).toContain(
      lines("  Status: EVAL MODE", "  Evaluation Period Remaining: 88 days, 12 hours, 0 minutes, 0 seconds"),
    );
    expect(summary).toContain(`${count} EVAL MODE`);
    await rehearsal.type("license smart register idtoken T", "emulator advance 1h");
    expect(await rehearsal.answer("show license status")).toContain(
      lines(
        "Registration:",
        "  Status: REGISTERED",
        "  Smart Account: <none>",
        "  Virtual Account: <none>",
        "  Export-Controlled Functionality: ALLOWED",
        "  Initial Registration: SUCCEEDED on Mar 30 12:00:00 2021 UTC",
        "  Last Renewal Attempt: None",
        "  Next Renewal Attempt: Sep 26 12:00:00 2021 UTC",
        "  Registration Expires: Mar 30 12:00:00 2022 UTC",
        "",
        "License Authorization: ",
        "  Status: AUTHORIZED on Mar 30 12:00:01 2021 UTC",
      ),
    );
    expect(await rehearsal.answer("show license summary")).toContain(`${count} AUTHORIZED`);
    expect(await rehearsal.answer("show license usage")).toContain(lines("  Version: 1.0", "  Status: AUTHORIZED"));
  });

  it("REL-2 ends the evaluation after 90 days, and needs none while nothing is used", async () => {
    const rehearsal = new Rehearsal({ release: "16.12.4" });
    expect(await rehearsal.answer("enable", "show license status")).toContain("  Status: No Licenses in Use");
    await rehearsal.type("emulator calls 1 standard", "emulator advance 90d");
    expect(await rehearsal.answer("show license status")).toContain("  Status: EVAL EXPIRED\n\n");
  });

  it("SLR-2 tells what is reserved, and gives it back before and after an upgrade", async () => {
    const rehearsal = new Rehearsal({ release: "17.3.1a" });
    await rehearsal.type("enable", "emulator reserve 40 standard");
    const all = await rehearsal.answer("show license all");
    expect(all).toContain("  Status: REGISTERED - SPECIFIC LICENSE RESERVATION\n");
    expect(all).toContain("  Status: AUTHORIZED - RESERVED on Mar 29 00:00:00 2021 UTC\n");
    expect(all).toContain(
      lines("  CUBE_T_STD (CUBE_T_STD):", "    Description: CUBE_T_STD", "    Total reserved count: 40"),
    );
    expect(await rehearsal.answer("license smart reservation return local", "yes")).toMatch(/ {4}Return code: C-/);
    expect(await rehearsal.answer("show license all")).toContain("License reservation: DISABLED");
    await rehearsal.type("emulator reserve 40 standard", "emulator upgrade 17.6.1a", "enable");
    expect(await rehearsal.answer("show license all")).toContain(
      "      Status: SPECIFIC INSTALLED on Mar 29 00:00:00 2021 UTC",
    );
    expect(await rehearsal.answer("emulator reserve 1 standard")).toContain("nothing is reserved: 17.6.1a");
    expect(await rehearsal.answer("license smart authorization return local offline")).toMatch(/Return code: C-/);
    expect(await rehearsal.answer("license smart authorization return local online")).toBe(
      "% no licence is reserved here",
    );
  });

  it("REL-2 tells support the same", async () => {
    const rehearsal = new Rehearsal({ release: "17.3.1a" });
    const told = await rehearsal.answer("show license tech support");
    expect(told).toContain("Registration:\n  Status: UNREGISTERED");
    expect(told).not.toContain("Smart Licensing Using Policy");
  });

  it("SLR-2 keeps the reservation when the question is not answered with yes", async () => {
    const rehearsal = new Rehearsal({ release: "17.3.1a" });
    await rehearsal.type("enable", "emulator reserve 40 standard", "license smart reservation return local", "no");
    expect(await rehearsal.answer("show license all")).toContain("Total reserved count: 40");
  });

  it("REL-6, REL-7 takes a capacity and intervals from an hour on, and shows them in the configuration", async () => {
    const rehearsal = new Rehearsal({ release: "16.12.4" });
    await rehearsal.type("enable", "conf t", "voice service voip", "mode border-element license capacity 100");
    await rehearsal.type("mode border-element license periodicity hours 4", "end");
    const section = lines(
      "voice service voip",
      " mode border-element license periodicity hours 4",
      " mode border-element license capacity 100",
    );
    expect(await rehearsal.answer("show running-config | section voice")).toBe(section);
    await rehearsal.type("conf t", "voice service voip", "no mode border-element license capacity", "end");
    expect(await rehearsal.answer("show running-config | section voice")).not.toContain("capacity");
  });
});
