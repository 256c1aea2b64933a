import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { subjectResult } from "../../../kit/verdict/result";

const folder = mkdtempSync(join(tmpdir(), "slp-conform-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `slp conform` on the fake subjects in a process of its own, as it is run in earnest. */
function conform(features: string, ...words: string[]) {
  const out = mkdtempSync(join(folder, "run-"));
  const script = join(__dirname, "fixtures/slp-fixture.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-r", "ts-node/register", script, features, "conform", "--out", out, ...words],
    {
      encoding: "utf8",
    },
  );
  const json = (subject: string) => readFileSync(join(out, `${subject}.json`), "utf8");
  const verdicts = (subject: string) =>
    Object.fromEntries(
      subjectResult
        .parse(JSON.parse(json(subject)))
        .requirements.filter(({ verdict, scenarios }) => scenarios.length > 0 || verdict === "failed")
        .map(({ id, verdict, reason, reading }) => [id, [verdict, reason ?? reading].filter(Boolean).join(": ")]),
    );
  return { status, stdout, stderr, json, verdicts, files: () => readdirSync(out).sort() };
}

describe("slp conform", () => {
  const run = conform("features");

  it("ends with 1 when something that decides has not passed", () => {
    expect(run.status).toBe(1);
  });

  it("judges each requirement on each subject", () => {
    expect(run.verdicts("fake-device")).toEqual({
      "CNT-1": "passed",
      "CHG-1": "failed",
      "CHG-3": "untested: needs CHG-1",
      "CHG-6": "passed: exactly a quarter is a change",
      "REC-1": 'untested: "a subject that cannot be prepared" could not be brought about: it refuses the preparation',
      "POL-1": "inapplicable: not declared: policy",
    });
    expect(run.verdicts("fake-server")).toEqual({ "RPT-3": "passed" });
    expect(run.verdicts("fake-pair")).toEqual({ "CNT-1": "passed" });
  });

  it("says of a failure what was expected, what was observed, when, and how to see it again", () => {
    expect(run.stdout).toContain("CHG-1 must, the guide, Smart License Operation");
    expect(run.stdout).toMatch(/expected {2}5 sessions\n +observed {2}4\n/);
    expect(run.stdout).toContain('2021-03-29T00:00:00Z  kit → device  calls  {"count":4}');
    expect(run.stdout).toContain("slp conform --side device --only features/counting.feature:24");
  });

  it("writes an HTML and a JSON report for each subject, and tells how far it is on standard error", () => {
    expect(run.files()).toEqual(
      ["fake-device", "fake-pair", "fake-server"].flatMap((name) => [`${name}.html`, `${name}.json`]),
    );
    expect(run.stderr).toBe("fake device: 7 scenarios, 3 not passed\nfake server: 1 scenario\nfake pair: 1 scenario\n");
  });

  it("gives the same bytes of JSON for the same outcome", () => {
    const again = conform("features");
    for (const subject of ["fake-device", "fake-server", "fake-pair"])
      expect(again.json(subject)).toBe(run.json(subject));
  });

  it("ends with 0 when all that was asked for has passed, on the subjects that it concerns", () => {
    const { status, stdout, files } = conform("features", "--only", "CNT-1");
    expect(status).toBe(0);
    expect(files()).toEqual(["fake-device.html", "fake-device.json", "fake-pair.html", "fake-pair.json"]);
    expect(stdout).toContain("fake pair: conformant: 1 of 1 in scope, 1 applicable, 1 passed");
  });

  it("replays one example on one subject", () => {
    const { verdicts, stderr } = conform("features", "--side", "device", "--only", "features/counting.feature:23");
    expect(verdicts("fake-device")).toEqual({ "CHG-1": "passed" });
    expect(stderr).toBe("fake device: 1 scenario\n");
  });

  it.each([
    [["--only", "CHG-9"], '"CHG-9" is no requirement'],
    [["--only", "VGW-1"], "VGW-1 has no scenario on device, server, connected: the kit's scenarios for voice gateway"],
    [["--only", "features/none.feature:1"], "features/none.feature:1 has no scenario"],
    [["--side", "moon"], "Allowed choices are device, server, connected"],
    [["--colour"], "unknown option '--colour'"],
  ])("ends with 2 for %j", (words, reason) => {
    const { status, stderr } = conform("features", ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  it.each([
    ["faulty", 'faulty/faulty.feature:6: no step says "nobody wrote this step"'],
    ["faulty", 'faulty/faulty.feature:12: TypeError at "the step itself is wrong": x is not a function'],
    ["unreadable", "unreadable/nonsense.feature"],
  ])("ends with 3 when the kit itself is at fault: %s", (features, reason) => {
    const { status, stderr } = conform(features);
    expect(status).toBe(3);
    expect(stderr).toContain("The kit itself was at fault; send us");
    expect(stderr).toContain(reason);
  });
});
