import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const file = (name: string) => readFileSync(join(out, name), "utf8");
  const json = (subject: string) => file(`${subject}.json`);
  const verdicts = (subject: string) =>
    Object.fromEntries(
      subjectResult
        .parse(JSON.parse(json(subject)))
        .requirements.filter(({ verdict, scenarios }) => scenarios.length > 0 || verdict === "failed")
        .map(({ id, verdict, reason, reading }) => [id, [verdict, reason ?? reading].filter(Boolean).join(": ")]),
    );
  return { status, stdout, stderr, file, json, verdicts, files: () => readdirSync(out).sort() };
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
    expect(run.stdout).toContain("2021-03-29T00:00:00Z  kit → device  calls\n          { count: 4 }");
    expect(run.stdout).toContain("npx slp conform --side device --only features/counting.feature:24");
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

  it("writes the reports that were asked for, the same bytes each time", () => {
    const words = ["--side", "device", "--report", "junit,json,markdown,badge,github"];
    const [one, other] = [conform("features", ...words), conform("features", ...words)];
    expect(one.files()).toEqual([
      "fake-device.json",
      "fake-device.svg",
      "fake-device.xml",
      "summary.md",
      "workflow-commands.txt",
      "workflow-outputs.txt",
    ]);
    for (const name of one.files()) expect(other.file(name)).toBe(one.file(name));
    expect(one.file("fake-device.xml")).toContain('<failure message="failed: expected 5, observed 4">CHG-1 must');
  });

  it("judges devices on one release, and says so in result and replay", () => {
    const { stdout, json } = conform("features", "--side", "device", "--release", "17.3.4a");
    expect(JSON.parse(json("fake-device")).release).toBe("17.3.4a");
    expect(stdout).toContain("fake device, on 17.3.4a: not conformant");
    expect(stdout).toContain("npx slp conform --release 17.3.4a --side device --only features/counting.feature:24");
  });

  describe("with a baseline", () => {
    const known = (message: string, id = "CHG-1") => {
      const file = join(mkdtempSync(join(folder, "baseline-")), "baseline.yaml");
      const link = "https://example.com/tickets/17";
      writeFileSync(file, JSON.stringify([{ id, message, link, expires: "2027-01-31" }]));
      return ["--side", "device", "--only", "CNT-1,CHG-1", "--baseline", file];
    };

    it("ends with 0 while what fails is known, and still says that it fails", () => {
      const { status, stdout, json } = conform("features", ...known("expected 5"), "--today", "2027-01-31");
      expect(status).toBe(0);
      expect(stdout).toContain("known deviations, by the baseline:\n  CHG-1");
      expect(JSON.parse(json("fake-device"))).toMatchObject({ conformant: false, known: ["CHG-1"] });
    });

    it.each([
      [known("expected 5"), "2027-02-01", "expired: CHG-1"],
      [known("expected 7"), "2027-01-31", 'different: CHG-1 (https://example.com/tickets/17) says "expected 5'],
      [known("expected 5", "CNT-1"), "2027-01-31", "stale: CNT-1"],
    ])("ends with 1 when it is out of date: %j %s", (words, today, finding) => {
      const { status, stdout } = conform("features", ...words, "--today", today);
      expect(status).toBe(1);
      expect(stdout).toContain(`The baseline is out of date:\n  ${finding}`);
    });

    it("ends with 2 when it cannot be used", () => {
      const { status, stderr } = conform("features", ...known("expected 5", "CHG-99"));
      expect(status).toBe(2);
      expect(stderr).toContain("the baseline names CHG-99, which the register does not have");
    });
  });

  it("reports what was judged until Ctrl-C, as a part, and ends with 130", () => {
    const { status, stdout, files, json, verdicts } = conform("interrupted");
    expect(status).toBe(130);
    expect(files()).toEqual(["fake-device.json"]);
    expect(JSON.parse(json("fake-device"))).toMatchObject({ partial: true, conformant: false });
    expect(verdicts("fake-device")).toEqual({
      "CNT-1": "passed",
      "REC-1": "untested: the run was interrupted",
      "CHG-1": "untested: the run was interrupted",
    });
    expect(stdout).toMatch(/fake device: interrupted: \d+ of \d+ in scope/);
    expect(stdout).toContain("The run was interrupted: the reports tell what was judged until then.");
  });

  it("replays one example on one subject", () => {
    const { verdicts, stderr } = conform("features", "--side", "device", "--only", "features/counting.feature:23");
    expect(verdicts("fake-device")).toEqual({ "CHG-1": "passed" });
    expect(stderr).toBe("fake device: 1 scenario\n");
  });

  it.each([
    [["--only", "CHG-9"], '"CHG-9" is no requirement'],
    [["--only", "VGW-1"], "VGW-1 has no scenario on device, server, connected"],
    [["--only", "features/none.feature:1"], "features/none.feature:1 has no scenario"],
    [["--side", "moon"], "Allowed choices are device, server, collector, connected"],
    [["--release", "Bengaluru"], "A release like 17.3.4a is expected."],
    [["--device-cmd", "cat", "--side", "server"], "nothing was given whose server side could be judged"],
    [["--report", "pdf"], '"pdf" is no report'],
    [["--baseline", "/nowhere.yaml"], "the baseline cannot be read"],
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
