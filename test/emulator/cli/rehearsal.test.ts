import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearse";

const trusted = async (release?: string) => {
  const rehearsal = new Rehearsal({ release });
  await rehearsal.type("enable", "emulator server acknowledges", "license smart trust id_token T local");
  return rehearsal;
};
const lastLine = (text: string) => text.split("\n").at(-1);

describe("day 91 at the prompt", () => {
  it("stops calls at the deadline on 17.6.1a, and an acknowledgement brings them back", async () => {
    const rehearsal = await trusted();
    await rehearsal.type("emulator calls 40 standard", "emulator advance 2h", "emulator server withholds");
    expect(lastLine(await rehearsal.answer("emulator advance 89d"))).toMatch(
      /^\[emulator\] Jun 26 2021 02:00:00 UTC: SIP service up, next ACK deadline Jun 27 2021 01:05:00 UTC, /,
    );
    await rehearsal.type("emulator hangup 40", "emulator advance 23h", "emulator advance 299s");
    expect(await rehearsal.answer("emulator calls 1 standard")).toBe(
      "[emulator] calls: 1 started, 0 refused; now 1 standard, 0 enhanced, 0 voice-port",
    );
    expect(lastLine(await rehearsal.answer("emulator advance 1s"))).toContain(
      "Jun 27 2021 01:05:00 UTC: SIP service down",
    );
    expect(await rehearsal.answer("emulator calls 2 standard")).toContain("0 started, 2 refused");
    expect(await rehearsal.answer("emulator calls 3 voice-port")).toContain("3 started, 0 refused");
    await rehearsal.type("reload", "", "enable");
    expect(await rehearsal.answer("emulator calls 2 standard")).toContain("0 started, 2 refused");
    await rehearsal.type("emulator server acknowledges");
    expect(await rehearsal.answer("emulator advance 1d")).toMatch(/1 acknowledgement received\n.*SIP service up/);
    expect(await rehearsal.answer("emulator calls 2 standard")).toContain("2 started, 0 refused");
  });

  it("does not stop calls on 17.6.2, and an upgrade at the deadline brings them back", async () => {
    const rehearsal = await trusted();
    await rehearsal.type("emulator calls 40 standard", "emulator advance 2h", "emulator server withholds");
    expect(await rehearsal.answer("emulator advance 90d")).toContain("SIP service down");
    await rehearsal.type("emulator snapshot stopped");
    expect(await rehearsal.answer("emulator upgrade 17.6.2")).toContain("restarted with 17.6.2\n");
    expect(rehearsal.session.prompt).toBe("cube>");
    expect(await rehearsal.answer("emulator calls 5 standard")).toContain("5 started, 0 refused");
    expect(await rehearsal.answer("emulator restore stopped")).toContain("SIP service down");
    expect(await rehearsal.answer("emulator calls 5 standard")).toContain("0 started, 5 refused");
  });
});

describe("the rehearsal", () => {
  it("says why trust was not established", async () => {
    const rehearsal = new Rehearsal();
    const order = "license smart trust idtoken T local";
    expect(await rehearsal.answer("enable", order)).toBe("% Trust was not established: no licence server answers");
    await rehearsal.type("emulator server acknowledges", "emulator link down");
    expect(await rehearsal.answer(order)).toBe(
      "% the licence server cannot be reached: Unable to connect to the server",
    );
    await rehearsal.type("emulator link up", "conf t", "no ip name-server", "end");
    expect(await rehearsal.answer(order)).toBe(
      "% the licence server cannot be reached: Unable to resolve server hostname/domain name",
    );
    await rehearsal.type("conf t", "license smart url smart https://192.0.2.7/ls", "end");
    expect(await rehearsal.answer(order)).toBe("");
    expect(await rehearsal.answer(order)).toBe("% a trust code or registration is installed; add force to replace it");
    expect(await rehearsal.answer(`${order} force`)).toBe("");
    await rehearsal.type("conf t", "hostname isr4321", "end");
    expect(rehearsal.router.state.trust).toMatchObject({ trustCode: "REHEARSAL" });
  });

  it("keeps everything on the device while the source interface is down (TRN-8)", async () => {
    const rehearsal = await trusted();
    expect(await rehearsal.answer("emulator interface down")).toBe("[emulator] no source interface is configured");
    await rehearsal.type("conf t", "ip http client source-interface GigabitEthernet0/0/1", "end");
    await rehearsal.type("emulator interface down", "emulator calls 9 standard");
    expect(await rehearsal.answer("emulator advance 2d")).not.toContain("submission");
    await rehearsal.type("emulator interface up");
    expect(await rehearsal.answer("emulator advance 1d")).toMatch(/submission.*, 1 poll, 1 acknowledgement received/);
  });

  it("gives its policy with trust", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "emulator server policy 30 60 90", "emulator server acknowledges");
    await rehearsal.type("license smart trust idtoken T local");
    expect(rehearsal.router.policy.classes.perpetual).toEqual({
      firstReport: { value: 30, source: "customer" },
      reportingFrequency: { value: 60, source: "customer" },
      reportOnChange: { value: 90, source: "customer" },
    });
  });

  it("starts, forks and ends calls of each sort", async () => {
    const rehearsal = new Rehearsal();
    const now = async (line: string) => (await rehearsal.answer(line)).split("; ")[1];
    expect(await now("emulator calls 10 standard")).toBe("now 10 standard, 0 enhanced, 0 voice-port");
    expect(await now("emulator calls 4 enhanced")).toBe("now 10 standard, 4 enhanced, 0 voice-port");
    expect(await now("emulator fork 3")).toBe("now 7 standard, 7 enhanced, 0 voice-port");
    expect(await now("emulator hangup 2 enhanced")).toBe("now 7 standard, 5 enhanced, 0 voice-port");
    expect(await now("emulator hangup 8")).toBe("now 0 standard, 4 enhanced, 0 voice-port");
  });

  it("refuses releases that it does not play", async () => {
    const rehearsal = new Rehearsal();
    const before = rehearsal.router.state;
    expect(await rehearsal.answer("emulator upgrade 16.10.1")).toBe(
      "[emulator] 16.10.1 is too old: 16.11.1a and later releases are played here",
    );
    expect(await rehearsal.answer("emulator upgrade seventeen")).toContain('"seventeen" is not a release');
    expect(await rehearsal.answer("emulator restore nothing")).toBe("[emulator] there is no snapshot nothing");
    expect(rehearsal.router.state).toBe(before);
  });

  it("types a script, and one that calls itself comes to an end", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slp-script-"));
    try {
      const file = join(folder, "calls");
      writeFileSync(file, `emulator calls 2 standard\r\nemulator script ${file}\n`);
      const rehearsal = new Rehearsal();
      const screen = await rehearsal.answer(`emulator script ${file}`);
      expect(screen.split("\n").slice(0, 2)).toEqual([
        "cube>emulator calls 2 standard",
        "[emulator] calls: 2 started, 0 refused; now 2 standard, 0 enhanced, 0 voice-port",
      ]);
      expect(rehearsal.router.counts.standard).toBe(16);
      expect(await rehearsal.answer(`emulator script ${folder}/none`)).toContain("none cannot be read: ENOENT");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
