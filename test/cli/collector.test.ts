import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCollector } from "../../cli/collector/open-collector";
import { parseOnPremVersion } from "../../emulator/collector/on-prem-version";
import { acknowledgementOf, fileOf, midnight, report } from "../emulator/collector/reports";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collector-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const slp = join(__dirname, "../../cli/slp.ts");
function collector(command: string, ...words: string[]) {
  const all = ["-r", "ts-node/register", slp, "collector", command, ...words, "--data", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, stdout, stderr };
}
const at = (name: string) => join(folder, name);

it("carries files there and back, names what is rotten, and says how it stands", () => {
  const reports = [report("A", 1), report("B", 2), report("C", 3)];
  writeFileSync(at("usage.xml"), fileOf(...reports).replace('\\"report_id\\":2', '\\"report_id\\":-2'));
  const took = collector("take", at("usage.xml"));
  expect(took).toMatchObject({ status: 1, stdout: `${at("usage.xml")}: 2 taken\n` });
  expect(took.stderr).toContain("report 2.payload");

  expect(collector("export", at("for-cssm.xml"))).toMatchObject({ status: 0, stdout: `wrote ${at("for-cssm.xml")}\n` });
  const texts = (file: string) => [...file.matchAll(/CDATA\[(.*?)\]\]>/g)].map(([, text]) => text);
  const [one, , three] = texts(fileOf(...reports));
  expect(texts(readFileSync(at("for-cssm.xml"), "utf8"))).toEqual([one, three]);

  writeFileSync(at("answer.xml"), acknowledgementOf("A", report("A", 1)));
  expect(collector("take", at("answer.xml"))).toMatchObject({ status: 0, stdout: `${at("answer.xml")}: 1 taken\n` });
  const { status, stdout } = collector("status", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    kind: "cslu",
    devices: 2,
    reports: { waiting: 1, taken: 0, acknowledged: 1, refused: 0 },
    acknowledgementsToHandDown: 1,
  });
});

it("ends with 1 where CSSM refused something", () => {
  const { collector: kept, close } = openCollector(folder);
  kept.push(fileOf(report("A", 1)), midnight);
  const [errand] = kept.due(midnight, 1);
  kept.answered(errand?.ref ?? "", { kind: "refused", message: "the device is not known" }, midnight);
  close();
  const { status, stdout } = collector("status");
  expect(status).toBe(1);
  expect(stdout).toContain("refused  C8000V:A: the device is not known");
});

it("makes tokens for an On-Prem, and none for a CSLU", () => {
  expect(collector("token")).toMatchObject({ status: 2, stderr: expect.stringContaining("is a CSLU") });
  openCollector(folder, { kind: "on-prem", version: parseOnPremVersion("8-202404") }).close();
  const made = collector("token", "--uses", "1");
  expect(made.status).toBe(0);
  expect(made.stdout).toMatch(/^[\w-]{32}\n$/);
});

it("refuses what it cannot be told", () => {
  expect(collector("run")).toMatchObject({ status: 2, stderr: expect.stringContaining("--server") });
  const words = ["--server", "http://127.0.0.1:1", "--on-prem-version", "eight"];
  expect(collector("run", ...words).stderr).toContain('"eight" is no version of SSM On-Prem');
  writeFileSync(at("devices.json"), "[{}]");
  const devices = ["--server", "http://127.0.0.1:1", "--devices", at("devices.json")];
  expect(collector("run", ...devices)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no list of devices"),
  });
});
