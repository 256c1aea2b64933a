import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  collectorCapability,
  deviceCapability,
  errorCode,
  serverCapability,
} from "../../kit/adapter/messages/messages";

vi.setConfig({ testTimeout: 60_000 });

const root = resolve(__dirname, "../..");
const page = readFileSync(join(root, "docs/adapter-guide.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "slp-guide-"));
const command = `python3 "${join(folder, "counter.py")}"`;
afterAll(() => rmSync(folder, { recursive: true }));

function slp(...words: string[]) {
  return spawnSync(process.execPath, ["-r", "ts-node/register", "cli/slp.ts", ...words], {
    cwd: root,
    encoding: "utf8",
  });
}

describe("the example of the adapter guide", () => {
  beforeAll(() => {
    const code = /```python\n(.*?)```/s.exec(page)?.[1] ?? "";
    writeFileSync(join(folder, "counter.py"), code);
  });

  it("passes the requirement that it is said to pass, in the words of the page", () => {
    const { stdout, status } = slp("conform", "--device-cmd", command, "--only", "CNT-3", "--out", join(folder, "out"));
    const sentence = "call counter 1.0, device: conformant: 1 of 1 in scope, 1 applicable, 1 passed";
    expect(page).toContain(`    ${sentence}\n`);
    expect(stdout).toContain(sentence);
    expect(status).toBe(0);
  });

  it("lacks what every device has, and nothing else is wrong with how it speaks", () => {
    const { stdout, status } = slp("adapter", "check", "--cmd", command);
    const rules = stdout.split("\n").flatMap((line) => /^([a-z-]+) {2,}(.*)$/.exec(line)?.slice(1, 3).join(": ") ?? []);
    expect(rules).toEqual(
      [
        "configure with periodicity",
        "configure with transport",
        "link",
        ...["lastAck", "interval", "nextRecordAt", "records", "pending", "licences"].map((what) => `observe ${what}`),
      ].map((what) => `missing: ${what} is answered not-implemented`),
    );
    expect(status).toBe(1);
  });
});

describe("the tables of the adapter guide", () => {
  it.each([
    ["device", deviceCapability.options],
    ["server", serverCapability.options],
    ["collector", collectorCapability.options],
  ])("list every capability of a %s", (side, capabilities) => {
    const row = new RegExp(`^\\| ${side} \\| (.*) \\|$`, "m").exec(page)?.[1];
    expect(row?.split(", ")).toEqual(capabilities.filter((one) => one !== "reports").map((one) => `\`${one}\``));
  });

  it("list every error code", () => {
    for (const code of errorCode.options) expect(page).toContain(`| \`${code}\` |`);
  });
});
