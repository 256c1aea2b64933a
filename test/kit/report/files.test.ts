import { describe, expect, it } from "vitest";
import { badge } from "../../../kit/report/badge";
import { junitXml } from "../../../kit/report/junit-xml";
import { markdown } from "../../../kit/report/markdown";
import { replayWith } from "../../../kit/report/replay";
import { reportFiles } from "../../../kit/report/report-kinds";
import { workflowCommands, workflowOutputs } from "../../../kit/report/workflow-commands";
import { blame } from "../../../kit/verdict/blame";
import { mixed, register } from "./rows";

const replay = replayWith([]);
const blamed = { ...mixed, requirements: blame(register, mixed.requirements) };

describe("the JUnit report", () => {
  const xml = junitXml(register, mixed, replay);

  it("has a test case for each requirement in scope", () => {
    expect(xml).toContain('<testsuite name="a device" tests="6" failures="2" errors="1" skipped="1">');
    expect(xml).not.toContain("CLI-1");
  });

  it("explains a failure as the terminal does", () => {
    expect(xml).toContain('<failure message="failed: Deviation">CHG-4 must, the guide, Smart License Operation');
    expect(xml).toContain("expected  0 reports");
  });

  it("never shows green what nobody decided", () => {
    expect(xml).toContain('<error message="untested: needs CHG-4">');
    expect(xml).toContain('<skipped message="inapplicable: not declared">');
  });

  it("counts what rests on a failure once, with its cause", () => {
    const failing = { ...mixed.requirements[3], id: "CHG-5", verdict: "untested" as const, cause: "CHG-4" };
    const rows = mixed.requirements.map((row) => (row.id === "CHG-5" ? { ...row, ...failing } : row));
    expect(junitXml(register, { ...mixed, requirements: rows }, replay)).toContain('errors="0" skipped="2"');
  });

  it("skips what is known", () => {
    expect(junitXml(register, { ...mixed, known: ["CHG-4"] }, replay)).toContain(
      '<skipped message="known deviation, failed: Deviation">',
    );
  });

  it("escapes what XML reserves and leaves out what it forbids", () => {
    const xmlOf = (subject: string) => junitXml(register, { ...mixed, subject }, replay);
    expect(xmlOf('<a & "b">\u0007')).toContain('<testsuite name="&lt;a &amp; &quot;b&quot;&gt;"');
  });
});

describe("the Markdown report", () => {
  const text = markdown(register, [mixed], replay);

  it("has a row for each subject", () => {
    expect(text).toContain("| a device | **not conformant** | 2 | 2 | 0 | 1 | 1 | 1 |");
    expect(markdown(register, [{ ...mixed, strict: true, release: "17.3.4a" }], replay)).toContain(
      "| a device (strictly, on 17.3.4a) |",
    );
  });

  it("says of each failure what the requirement is, and how to see it again", () => {
    expect(text).toContain("- **CHG-4** must, failed: Two submissions");
    expect(text).toContain("`npx slp conform --side device --only features/changes/once-a-day.feature:12`");
    expect(text).toContain("- **CHG-5** must, untested: needs CHG-4");
  });

  it("marks what is known", () => {
    expect(markdown(register, [{ ...mixed, known: ["CHG-4"] }], replay)).toContain("failed (known deviation):");
  });
});

describe("the badge", () => {
  it("says the verdict in words, for readers of the page and of its source", () => {
    expect(badge(mixed)).toContain("<title>SLP a device: not conformant 2/5</title>");
    expect(badge({ ...mixed, conformant: true })).toContain(">conformant 2/5</text>");
    expect(badge({ ...mixed, partial: true })).toContain(">interrupted 2/5</text>");
  });
});

describe("the commands for GitHub's jobs", () => {
  it("are an error for what decides and a warning for what does not", () => {
    expect(workflowCommands([mixed], replay).split("\n")).toEqual([
      "::error title=CHG-4 (must)%2C a device::[1] A change waits for the rest of the day%0ADeviation%0Anpx slp conform --side device --only features/changes/once-a-day.feature:12",
      "::warning title=CHG-7 (must*)%2C a device::",
      "",
    ]);
    expect(workflowCommands([{ ...mixed, known: ["CHG-4"] }], replay)).toMatch(/^::warning title=CHG-4/);
  });
});

describe("the outputs of a step in GitHub's jobs", () => {
  const verdict = (...results: Parameters<typeof workflowOutputs>[0]) => workflowOutputs(results).split("\n")[0];

  it("are the verdict on all subjects together", () => {
    const good = { ...mixed, conformant: true };
    expect(verdict(good, good)).toBe("verdict=conformant");
    expect(verdict(good, mixed)).toBe("verdict=not-conformant");
    expect(verdict(good, { ...mixed, known: mixed.decisive })).toBe("verdict=known-deviations");
  });

  it("are the requirements of all subjects, counted", () => {
    expect(workflowOutputs([mixed, mixed])).toContain(
      'counts={"requirements":14,"inScope":12,"applicable":10,"passed":4,',
    );
  });
});

describe("the files of a subject", () => {
  const named = (...kinds: Parameters<typeof reportFiles>[0] extends ReadonlySet<infer Kind> ? Kind[] : never) =>
    reportFiles(new Set(kinds), register, blamed, replay).map(({ name }) => name);

  it("are those that were asked for", () => {
    expect(named("json", "junit", "badge")).toEqual(["a-device.json", "a-device.xml", "a-device.svg"]);
    expect(named("html", "markdown", "github")).toEqual([]);
  });
});

describe("a replay", () => {
  it("repeats the options of the run, as a shell reads them", () => {
    expect(replayWith(["--device-cmd", "python3 'my device'.py"])("device", "features/a.feature:3")).toBe(
      String.raw`npx slp conform --device-cmd 'python3 '\''my device'\''.py' --side device --only features/a.feature:3`,
    );
  });
});
