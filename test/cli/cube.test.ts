import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

function cube(input: string | Buffer, ...words: string[]) {
  const start = ["-r", "ts-node/register", "cli/slp.ts", "cube", ...words];
  return spawnSync(process.execPath, start, { cwd: resolve(__dirname, "../.."), input, encoding: "utf8" });
}

describe("slp cube", () => {
  it("types what is piped in and shows the screen", () => {
    const { stdout, status } = cube(
      "enable\nshow clock\nexit\nenable\n",
      "--at",
      "2021-03-29T00:00:00Z",
      "--hostname",
      "edge",
    );
    expect(stdout).toBe("edge>enable\nedge#show clock\n00:00:00.000 UTC Mon Mar 29 2021\nedge#exit\n");
    expect(status).toBe(0);
  });

  it("ends with its input, whatever that is", () => {
    const { stdout, stderr, status } = cube(Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x0a, 0xc3, 0x28]));
    expect(stdout).toContain("% Unknown command");
    expect([stderr, status]).toEqual(["", 0]);
  });

  it.each([
    [["--release", "16.10.1"], "16.11.1a and later releases are played here"],
    [["--at", "yesterday"], '"yesterday" is not an instant'],
    [["--server", "nowhere"], "A URL is expected"],
  ])("refuses %j", (words, reason) => {
    const { stderr, status } = cube("", ...words);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});
