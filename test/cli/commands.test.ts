import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "slp-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const executable = join(__dirname, "../../bin/slp.js");

/** Runs `slp` as it is installed, from a folder that is not the project's. */
function slp(...words: string[]) {
  return spawnSync(process.execPath, [executable, ...words], { cwd: folder, encoding: "utf8" });
}

describe("slp list", () => {
  it("prints every requirement for programs", () => {
    const { status, stdout } = slp("list", "--json");
    expect(status).toBe(0);
    const entries: unknown = JSON.parse(stdout);
    expect(entries).toContainEqual(expect.objectContaining({ id: "CHG-4", area: "CHG", level: "must" }));
  });
});

describe("slp explain", () => {
  it("knows a requirement in small letters, with its scenarios and what breaks it", () => {
    const { status, stdout } = slp("explain", "chg-4");
    expect(status).toBe(0);
    expect(stdout).toContain("CHG-4  must, the guide, Smart License Operation");
    expect(stdout).toMatch(/features\/change-rules\/sending-changes\.feature:\d+ /);
    expect(stdout).toMatch(/mutants that break it\n {4}device, /);
  });

  it("ends with 2 for one that is not there, and names those near it", () => {
    const { status, stderr } = slp("explain", "CHQ-4");
    expect(status).toBe(2);
    expect(stderr).toContain('"CHQ-4" is no requirement. Near it are CHG-4');
    expect(slp("explain", "moon").stderr).toContain('"moon" is no requirement. See slp list.');
  });
});

describe("slp smoke", () => {
  it("finds a device behind a command wired", () => {
    const command = `"${process.execPath}" "${executable}" adapter serve device`;
    const { status, stdout } = slp("smoke", "--device-cmd", command);
    expect(stdout).toContain("Wired.");
    expect(status).toBe(0);
  });

  it("ends with 1 when something is missing", () => {
    const { status, stdout } = slp("smoke", "--device-cmd", "cat");
    expect(status).toBe(1);
    expect(stdout).toContain("Next, in this order:\n  1. mend hello");
  });
});
