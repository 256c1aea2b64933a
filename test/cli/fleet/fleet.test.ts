import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const slp = join(__dirname, "../../../bin/slp.js");
const fleet = (...words: string[]) =>
  spawnSync(process.execPath, [slp, "fleet", ...words], { encoding: "utf8", timeout: 120_000 });

describe("slp fleet", () => {
  it("gives the same result whatever the number of threads", () => {
    const plan = ["--devices", "7", "--days", "2", "--seed", "3", "--json", "-"];
    const one = fleet(...plan, "--threads", "1");
    const three = fleet(...plan, "--threads", "3");
    expect(one.stderr).toBe("");
    expect(JSON.parse(one.stdout)).toMatchObject({ devices: 7, days: 2, trusted: 7, serviceDown: 0 });
    expect(three.stdout).toBe(one.stdout);
  });

  it("asks for a token where a server is given", () => {
    const { status, stderr } = fleet("--server", "http://127.0.0.1:9");
    expect(stderr).toContain("--server needs --token");
    expect(status).toBe(2);
  });

  it("says that no server answers", () => {
    const { status, stderr } = fleet("--devices", "1", "--server", "http://127.0.0.1:9", "--token", "x");
    expect(stderr).toContain("No licence server answers at http://127.0.0.1:9/");
    expect(status).toBe(3);
  });

  it("names a number that is none", () => {
    const { status, stderr } = fleet("--devices", "many");
    expect(stderr).toContain("A whole number from 1 to 100000 is expected.");
    expect(status).toBe(2);
  });
});
