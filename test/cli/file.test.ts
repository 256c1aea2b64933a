import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { join } from "../../cli/file/join";
import { readReportFile, writeReportFile } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import { deviceKey, report } from "../local/rehearsal";

const folder = mkdtempSync(pathOf(tmpdir(), "slp-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

const usage = (id: number) => Buffer.from(writeReportFile([signReport(report(id, 24), deviceKey)]));

function joined(files: Record<string, Buffer>, out: string) {
  const said: string[] = [];
  const terminal = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const named = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return { status: join(named, pathOf(folder, out), terminal), said: said.join("\n") };
}

describe("slp file join", () => {
  it("keeps every report to the byte", () => {
    expect(joined({ one: usage(1), two: usage(2) }, "both.txt").status).toBe(0);
    const read = readReportFile(readFileSync(pathOf(folder, "both.txt"), "utf8"));
    expect(read).toEqual([1, 2].flatMap((id) => readReportFile(usage(id).toString())));
  });

  it("names a rotten file and joins the good ones", () => {
    const { status, said } = joined({ good: usage(1), rotten: Buffer.from("<smartLicense>") }, "good.txt");
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^rotten is left out: line 1, .*\nwrote .*good\.txt: 1 report$/),
    ]);
  });

  it("replaces nothing", () => {
    writeFileSync(pathOf(folder, "precious.txt"), "mine");
    expect(joined({ one: usage(1) }, "precious.txt")).toMatchObject({
      status: 2,
      said: expect.stringContaining("not replaced"),
    });
    expect(readFileSync(pathOf(folder, "precious.txt"), "utf8")).toBe("mine");
  });
});
