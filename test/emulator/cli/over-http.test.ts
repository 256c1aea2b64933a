import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import { parseInstant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { rehearsalCommands } from "../../../emulator/cli/commands/rehearsal-commands";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { overHttp } from "../../../emulator/cli/correspondent";
import { Machine } from "../../../emulator/cli/machine";
import { Session } from "../../../emulator/cli/session";
import { Router } from "../../../emulator/device/router";
import { paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";
import { accountWithToken, call } from "../../local/rehearsal";

const midnight = "2021-03-29T00:00:00Z";
let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());

describe("a router at the prompt that talks to a licence server over HTTP", () => {
  it("is trusted, reports and is acknowledged", async () => {
    await call(system.url, `PUT ${paths.testClock}`, { now: midnight });
    const { token } = await accountWithToken(system.url);
    const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };
    const setup = { at: parseInstant(midnight), seed: "prompt", release: parseRelease("17.6.1a"), sudi };
    const router = new Router(
      { ...setup, hostname: "cube", platformLicences: [] },
      { key: signingKeyFromSeed(new Uint8Array(32).fill(6)), cryptography: ed25519 },
    );
    const machine = new Machine(router, overHttp({ server: new URL(system.url) }));
    const session = new Session(machine, commandLineOf([...routerCommands, ...rehearsalCommands()]));
    const answer = async (line: string) => (await session.execute(line)).output;
    await answer("enable");
    expect(await answer("license smart trust idtoken bogus local")).toMatch(/^% Trust was not established: .*token/);
    expect(await answer(`license smart trust idtoken ${token} local`)).toBe("");
    await answer("emulator calls 40 standard");
    expect(await answer("emulator advance 1h")).toContain("1 submission, 0 polls");
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T02:00:00Z" });
    expect(await answer("emulator advance 1h")).toMatch(
      /0 submissions, 1 poll, 1 acknowledgement received\n.*SIP service up/,
    );
    expect(await answer("emulator server acknowledges")).toContain("% Invalid input");
  });
});
