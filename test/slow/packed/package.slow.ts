import { copyFileSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Packed } from "./installation";
import { actionSteps, block, pipelines } from "./pipelines";

let packed: Packed;
let place: string;
beforeAll(() => {
  packed = new Packed();
  place = packed.installed();
  copyFileSync(join(__dirname, "miscounting-device.mjs"), join(place, "device.mjs"));
});
afterAll(() => packed.remove());

const slp = (words: string) => packed.run(place, `npx slp ${words}`);
const read = (folder: string, ...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const good = "npx slp adapter serve device";
const defective = `node device.mjs ${good}`;

describe("the package", () => {
  it("carries no TypeScript and needs none", () => {
    expect(globSync("node_modules/{typescript,ts-node,@swc}", { cwd: place })).toEqual([]);
    expect(globSync("node_modules/slp-kit/**/*.ts", { cwd: place })).toEqual([]);
  });

  it("is of the version that the action and the examples install", () => {
    const { version } = JSON.parse(read(place, "node_modules/slp-kit/package.json"));
    expect(actionSteps({})[0]?.environment).toEqual({ PACKAGE: `slp-kit@${version}` });
    expect(block("# .gitlab-ci.yml")).toContain(`SLP_KIT: slp-kit@${version}\n`);
  });

  it("finds its own device, server and collector wired", () => {
    const { status, stdout } = slp("smoke");
    expect(stdout.match(/Wired\./g)).toHaveLength(3);
    expect(status).toBe(0);
  });

  it("judges its own subjects, and gives the same bytes again", () => {
    const { status, stdout } = slp("conform --report html,json,junit --out one");
    expect(stdout).toMatch(/our pair, judged strictly: conformant: /);
    expect(status).toBe(0);
    expect(slp("conform --side device --report json,junit --out other").status).toBe(0);
    for (const file of ["our-device.json", "our-device.xml"])
      expect(read(place, "other", file)).toBe(read(place, "one", file));
  });

  it("explains a requirement with its scenarios", () => {
    expect(slp("explain CHG-4").stdout).toMatch(/features\/change-rules\/sending-changes\.feature:\d+ /);
  });

  it("begins an adapter that is wired and passes nothing yet", () => {
    expect(slp("adapter init --lang python my-device").status).toBe(0);
    expect(slp("smoke --device-cmd 'python3 my-device/device.py'").stdout).toContain("works    it says hello");
    const { status, stdout } = slp("conform --device-cmd 'python3 my-device/device.py' --out begun");
    expect(stdout).toMatch(/not conformant: .* applicable, 0 passed/);
    expect(status).toBe(1);
  });

  it("prints a command that replays a failure as it stands there", () => {
    const { status, stdout } = slp(`conform --device-cmd '${defective}' --only CNT --out defective`);
    expect(status).toBe(1);
    const [, replay = ""] = /replay {4}(npx slp .*)/.exec(stdout) ?? [];
    const again = packed.run(place, replay);
    expect(again.status).toBe(1);
    expect(again.stdout).toContain("CNT-1 must, the guide");
    expect(again.stderr).toContain("1 scenario, 1 not passed");
  });

  it("reads the baseline of the page, and says that it is stale for a device that keeps the rule", () => {
    const words = `conform --device-cmd '${good}' --only CHG-4 --today 2027-01-01 --baseline /dev/stdin`;
    const { status, stdout } = packed.run(place, `npx slp ${words} <<'END'\n${block("# slp-baseline.yaml")}\nEND`);
    expect(stdout).toContain("stale: CHG-4 of the device (https://example.com/tickets/17)");
    expect(status).toBe(1);
  });
});

describe.each(Object.entries(pipelines))("the example for %s", (_name, scripts) => {
  const pipeline = (device: string) => {
    const folder = packed.folder();
    copyFileSync(join(__dirname, "miscounting-device.mjs"), join(folder, "device.mjs"));
    const environment = { SLP_KIT: packed.tarball, DEVICE: device, GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    return { folder, codes: scripts.map((script) => packed.run(folder, script, "", environment).status) };
  };

  it("passes with a device that keeps the rules, and keeps the reports", () => {
    const { folder, codes } = pipeline(good);
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(globSync("reports/slp/*.{html,json,xml}", { cwd: folder })).toHaveLength(3);
  });

  it("fails with one that does not, and keeps the reports", () => {
    const { folder, codes } = pipeline(defective);
    expect(codes).toContain(1);
    expect(globSync("reports/slp/*.xml", { cwd: folder }).map((file) => read(folder, file))).toEqual([
      expect.stringContaining('<failure message="failed: '),
    ]);
  });
});

describe("the action", () => {
  const run = (inputs: Readonly<Record<string, string>>) => {
    const folder = packed.folder();
    copyFileSync(join(__dirname, "miscounting-device.mjs"), join(folder, "device.mjs"));
    const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
    const runs = actionSteps({ package: packed.tarball, ...inputs }).map((step) =>
      packed.run(folder, step.run, "", { ...files, ...step.environment }),
    );
    return { folder, last: runs.at(-1), output: read(folder, "output") };
  };
  const served = (command: string) => command.replace("npx slp", '"$RUNNER_TEMP/slp-kit/node_modules/.bin/slp"');

  it("passes with a device that keeps the rules, with its outputs and the job's summary", () => {
    const { folder, last, output } = run({ "device-cmd": served(good), only: "CNT,REC", strict: "true" });
    expect(last?.status).toBe(0);
    expect(output).toMatch(/^report=reports\/slp\nverdict=conformant\ncounts=\{"requirements":\d+,/);
    expect(read(folder, "summary")).toContain("(strictly) | conformant |");
  });

  it("fails with one that does not, and annotates what failed", () => {
    const { folder, last, output } = run({ "device-cmd": served(defective), only: "CNT" });
    expect(last?.status).toBe(1);
    expect(output).toContain("verdict=not-conformant\n");
    expect(last?.stdout).toMatch(/^::error title=CNT-1 \(must\)%2C /m);
    expect(read(folder, "summary")).toContain("- **CNT-1** must, failed: ");
  });

  it("comes to no verdict when it was asked for what there is not", () => {
    const { last, output } = run({ "device-cmd": served(good), only: "CHG-99" });
    expect(last?.status).toBe(2);
    expect(output).toBe("report=reports/slp\nverdict=no-verdict\n");
  });
});
