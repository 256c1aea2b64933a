import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { conform, runSlp } from "../../cli/run-slp";

const folder = mkdtempSync(join(tmpdir(), "slp-init-"));
afterAll(() => rmSync(folder, { recursive: true }));

const beginnings = [
  ["python", ["python3", "--version"], (at: string) => `python3 "${at}/device.py"`],
  ["typescript", [process.execPath, "--version"], (at: string) => `"${process.execPath}" "${at}/device.mts"`],
  ["go", ["go", "version"], (at: string) => `"${at}/device"`],
] as const;

describe("a device that slp adapter init begins", () => {
  it.for(beginnings)("in %s speaks rightly and passes nothing", ([language, [tool, ...asked], command], { skip }) => {
    skip(spawnSync(tool, asked).status !== 0, `there is no ${tool} on this machine`);
    const at = join(folder, language);
    expect(runSlp("adapter", "init", "--lang", language, at).stdout).toContain(`wrote ${join(at, "README.md")}`);
    if (language === "go") {
      expect(spawnSync(tool, ["build", "-o", "device", "."], { cwd: at, encoding: "utf8" })).toMatchObject({
        stderr: "",
      });
      expect(spawnSync("gofmt", ["-l", at], { encoding: "utf8" }).stdout).toBe("");
    }

    const { stdout } = runSlp("adapter", "check", "--cmd", command(at));
    const rules = stdout.split("\n").flatMap((line) => /^([a-z-]+) {2,}/.exec(line)?.[1] ?? []);
    expect(new Set(rules)).toEqual(new Set(["missing"]));
    expect(stdout).not.toContain("ended before its end");

    const { results, status } = conform("--device-cmd", command(at));
    expect(results[0]?.counts).toMatchObject({ passed: 0, cantTell: 0 });
    const failed = results[0]?.requirements.filter(({ verdict }) => verdict === "failed");
    expect(failed?.map(({ id }) => id)).toEqual(["REL-1"]);
    expect(status).toBe(1);
  });
});
