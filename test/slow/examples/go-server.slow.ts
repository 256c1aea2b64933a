import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers, check, judge } from "./judge";

const source = join(__dirname, "..", "..", "..", "examples", "go-server");
const hasGo = answers("go", "version");

describe.skipIf(!hasGo)(`the example server in Go${hasGo ? "" : " (skipped: no Go here)"}`, () => {
  let folder = "";
  let server = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slp-go-server-"));
    server = join(folder, "licence-server");
    const environment = { ...process.env, GOPROXY: "off", GOTOOLCHAIN: "local" };
    execFileSync("go", ["build", "-o", server, "."], { cwd: source, env: environment, timeout: 110_000 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("speaks the protocol without a fault", () => {
    const { code, words } = check(server);
    expect(words).toContain("nothing is wrong");
    expect(code).toBe(0);
  });

  it("keeps every rule that binds what it declares, must* rows too", () => {
    const { conformant, counts } = judge("--server-cmd", server);
    expect({ conformant, counts }).toMatchObject({ conformant: true, counts: { failed: 0, cantTell: 0, untested: 0 } });
    expect(counts.applicable).toBeGreaterThanOrEqual(9);
    expect(counts.passed).toBe(counts.applicable);
  });

  it("keeps them connected with our own device as well", () => {
    const device = "node -r ts-node/register cli/slp.ts adapter serve device --stdio";
    const { conformant, counts } = judge("--side", "connected", "--device-cmd", device, "--server-cmd", server);
    expect({ conformant, counts }).toMatchObject({ conformant: true, counts: { failed: 0, cantTell: 0, untested: 0 } });
    expect(counts.applicable).toBeGreaterThanOrEqual(36);
  });
});
