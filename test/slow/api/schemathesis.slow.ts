import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";

const schemathesis = process.env.SCHEMATHESIS ?? "schemathesis";
const present = spawnSync(schemathesis, ["--version"]).status === 0;

const checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

describe.skipIf(!present)(`the HTTP API under schemathesis${present ? "" : " (skipped: it is not here)"}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "slp-schemathesis-"));
  const faults: string[] = [];
  let system: LocalSystem;

  beforeAll(async () => {
    system = await startLocalSystem({ tellFault: (name, fault) => faults.push(`${name}: ${fault}`) });
    const body = JSON.stringify({ domain: "example.com", virtualAccounts: ["Voice"] });
    const answer = await fetch(`${system.url}${paths.accounts}`, { method: "POST", body });
    const { virtualAccounts }: { virtualAccounts: { id: string }[] } = JSON.parse(await answer.text());
    const place = { "path.domain": "example.com", "path.virtualAccount": virtualAccounts[0]?.id ?? "" };
    const lines = Object.entries(place).map(([name, value]) => `"${name}" = "${value}"`);
    writeFileSync(join(folder, "schemathesis.toml"), ["[parameters]", ...lines, ""].join("\n"));
  });
  afterAll(async () => {
    await system.close();
    rmSync(folder, { recursive: true });
  });

  it("never fails, and answers nothing that its document does not have", async () => {
    const url = `${system.url}${paths.apiDocument}`;
    const given = ["--url", system.url, "--checks", checks, "--phases", "coverage,fuzzing"];
    const { status, output } = await run(["run", url, ...given, "--max-examples", "25", "--no-color"], folder);
    expect(faults).toEqual([]);
    expect(output).toContain("Test cases:");
    expect({ status, output }).toMatchObject({ status: 0 });
  }, 600_000);
});

/** Runs it beside this process, which is the server that it asks. */
async function run(words: readonly string[], cwd: string): Promise<{ status: number | null; output: string }> {
  const child = spawn(schemathesis, words, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const status = await new Promise<number | null>((ended) => child.on("close", ended));
  return { status, output };
}
