import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import { hours } from "../../../core/time/duration";
import { parseInstant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { overHttp } from "../../../emulator/cli/correspondent";
import { Machine } from "../../../emulator/cli/machine";
import { Router } from "../../../emulator/device/router";
import { deviceInterface } from "../../../emulator/interfaces/device-interface";
import { selfMadeCertificate } from "../../../emulator/interfaces/self-made-certificate";
import { addressOfRequest, type ServedInterface, serveInterface } from "../../../emulator/interfaces/serve-interface";
import { paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";
import { accountWithToken, call } from "../../local/rehearsal";
import { answers } from "../examples/judge";

const scripts = join(__dirname, "..", "..", "..", "examples", "python-operator");
const hasPython = answers("python3", "--version");
const midnight = "2021-03-29T00:00:00Z";

let system: LocalSystem;
let served: ServedInterface;
let router: Router;
let token = "";

beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: midnight });
  ({ token } = await accountWithToken(system.url));
  const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };
  const setup = {
    at: parseInstant(midnight),
    seed: "operator",
    release: parseRelease("17.6.1a"),
    sudi,
    hostname: "cube",
  };
  router = new Router(
    { ...setup, platformLicences: [] },
    { key: signingKeyFromSeed(new Uint8Array(32).fill(5)), cryptography: ed25519 },
  );
  const machine = new Machine(router, overHttp({ server: new URL(system.url) }));
  const app = deviceInterface(machine, {
    user: { name: "admin", password: "secret" },
    now: () => performance.now(),
    addressOf: addressOfRequest,
  });
  served = await serveInterface(app, 0, await selfMadeCertificate("cube"));
});
afterAll(async () => {
  await served.close();
  await system.close();
});

async function run(script: string, ...words: readonly string[]): Promise<string> {
  const env = { ...process.env, ROUTER_LOGIN: "admin:secret" };
  const { stdout } = await promisify(execFile)("python3", [join(scripts, script), ...words], { env, timeout: 60_000 });
  return stdout;
}

describe.skipIf(!hasPython)("scripts of an operator, in Python", () => {
  it("establish trust and read the licensing over RESTCONF", async () => {
    router.calls({ action: "start", kind: "trunk", count: 40 });
    router.advance(plus(parseInstant(midnight), hours(1)));
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T01:00:00Z" });
    expect((await run("read_licensing.py", served.url, token)).split("\n")).toEqual([
      "device    93POM8FF9IZ",
      "trusted   True",
      "policy    Merged from multiple sources.",
      "in use    CUBE_T_STD 40",
      "deadline  2022-03-29T01:00:00Z",
      "",
    ]);
  });

  it("pull the reports, hand them in and import the acknowledgements", async () => {
    expect(await run("pull_reports.py", served.url, system.url)).toBe(
      "1 reports pulled, 1 acknowledgements imported\n",
    );
    expect(router.state.book.handed).toEqual([]);
    expect(router.state.acknowledged.reportAcknowledged).toBe(true);
    expect(router.state.lastPull).toBe(router.state.now);
  });
});
