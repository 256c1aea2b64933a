import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answers, check, judge } from "./judge";

const device = "python3 examples/python-device/device.py";
const hasPython = answers("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))");

describe.skipIf(!hasPython)(`the example device in Python${hasPython ? "" : " (skipped: no Python 3.11 here)"}`, () => {
  it("speaks the protocol without a fault", () => {
    const { code, words } = check(device);
    expect(words).toContain("nothing is wrong");
    expect(code).toBe(0);
  });

  it("keeps every rule that binds what it declares, must* rows too", () => {
    const theirs = judge("--device-cmd", device);
    expect(theirs).toMatchObject({ conformant: true, counts: { failed: 0, cantTell: 0, untested: 0 } });
    expect(theirs.counts.applicable).toBeGreaterThanOrEqual(46);
    expect(theirs.counts.passed).toBe(theirs.counts.applicable);
  });

  it("says the same in every process, ids included, whatever the seed of its hashes", () => {
    const [one, other] = ["1", "2"].map((seed) => conversation(seed));
    expect(one).toContain('"CUBE_T_ENH"');
    expect(one).toBe(other);
  });
});

/** All that the device answers to use of every kind, changed in the hour and at the end of the interval. */
function conversation(hashSeed: string): string {
  const device = { pid: "ISR4321/K9", serial: "FDO2112A0BC", hostname: "cube" };
  const begin = { at: "2021-03-29T00:00:00Z", release: "17.6.1a", device };
  const ops = [
    { op: "reset", ...begin, platformLicences: [{ tag: "ESR_P_1G_A", class: "subscription" }] },
    { op: "calls", action: "start", kind: "trunk", count: 40 },
    { op: "calls", action: "fork", kind: "trunk", count: 20 },
    { op: "calls", action: "start", kind: "voice-port", count: 10 },
    { op: "advance", to: "2021-03-29T02:00:00Z" },
    { op: "calls", action: "end", kind: "trunk", count: 2 },
    { op: "calls", action: "end", kind: "trunk", count: 2, forked: true },
    { op: "calls", action: "end", kind: "voice-port", count: 1 },
    { op: "advance", to: "2021-04-12T02:00:00Z" },
    { op: "observe", what: ["records", "pending", "licences"] },
  ];
  return execFileSync("python3", ["device.py"], {
    cwd: join(__dirname, "..", "..", "..", "examples", "python-device"),
    env: { ...process.env, PYTHONHASHSEED: hashSeed },
    input: ops.map((op, index) => `${JSON.stringify({ id: index + 1, ...op })}\n`).join(""),
    encoding: "utf8",
  });
}
