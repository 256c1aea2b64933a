import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { paths } from "../../lambdas/paths";
import { startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, call } from "./rehearsal";

const slp = join(__dirname, "../../bin/slp.js");
const from = "2035-01-01T00:00:00Z";
const plan = ["--devices", "6", "--days", "2", "--from", from, "--json", "-"];

async function fleet(...words: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [slp, "fleet", ...plan, ...words], {
    timeout: 120_000,
  });
  return JSON.parse(stdout);
}

it("a fleet fares the same with the functions behind HTTP as with the server in its own process", async () => {
  const faults: string[] = [];
  const system = await startLocalSystem({
    testClock: true,
    tellFault: (name, fault) => faults.push(`${name}: ${fault}`),
  });
  try {
    await call(system.url, `PUT ${paths.testClock}`, { now: from });
    const { token } = await accountWithToken(system.url);
    const served = await fleet("--server", system.url, "--token", token);
    expect(served).toMatchObject({ trusted: 6, serviceDown: 0, failures: {}, answersRefused: 0 });
    expect(await fleet()).toEqual(served);
    expect(faults).toEqual([]);
  } finally {
    await system.close();
  }
}, 240_000);
