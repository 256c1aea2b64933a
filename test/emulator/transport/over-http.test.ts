import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import { days, hours } from "../../../core/time/duration";
import { formatInstant, type Instant, parseInstant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { overHttp } from "../../../emulator/cli/correspondent";
import { Machine } from "../../../emulator/cli/machine";
import { Router } from "../../../emulator/device/router";
import { fillPath, paths } from "../../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../../local/start-local-system";
import { accountWithToken, call } from "../../local/rehearsal";

const midnight = parseInstant("2021-03-29T00:00:00Z");
let system: LocalSystem;

beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());
beforeEach(() => system.forget());

const setClock = (now: Instant) => call(system.url, `PUT ${paths.testClock}`, { now: formatInstant(now) });

const machineAt = (router: Router, url: string) => new Machine(router, overHttp({ server: new URL(url) }));

/** A router trusted with an account whose policy asks for a report every 90 days. */
async function trustedRouter() {
  await setClock(midnight);
  const { virtualAccount, token } = await accountWithToken(system.url);
  const policy = { perpetual: { first_report: 90, reporting_frequency: 90, report_on_change: 90 } };
  await call(system.url, `PUT ${fillPath(paths.policy, { domain: "example.com", virtualAccount })}`, policy);
  const setup = {
    at: midnight,
    seed: "transport",
    release: parseRelease("17.6.1a"),
    sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
    hostname: "cube",
    platformLicences: [],
  };
  const router = new Router(setup, { key: signingKeyFromSeed(new Uint8Array(32).fill(5)), cryptography: ed25519 });
  const machine = machineAt(router, system.url);
  await machine.carry(router.trust({ token, scope: "local", force: false }).sent);
  return { router, machine, virtualAccount };
}

describe("a router and a licence server over HTTP", () => {
  it("a call becomes a record, a signed report, a signed acknowledgement and a new deadline", async () => {
    const { router, machine, virtualAccount } = await trustedRouter();
    router.calls({ action: "start", kind: "trunk", count: 40 });
    expect(router.deadline).toBe(plus(midnight, days(90)));
    await machine.advance(plus(midnight, hours(1)));
    await setClock(plus(midnight, hours(2)));
    await machine.advance(plus(midnight, hours(2)));
    expect(router.state.book.handed).toEqual([]);
    expect(router.state.acknowledged.reportAcknowledged).toBe(true);
    expect(router.deadline).toBe(plus(midnight, (days(90) + 3_900) as never));
    const path = fillPath(paths.usageHistory, { domain: "example.com", virtualAccount });
    const query = "tag=CUBE_T_STD&from=2021-03-29T00:00:00Z&to=2021-03-29T01:00:00Z";
    expect((await call(system.url, `GET ${path}?${query}`)).body).toEqual({
      hours: [{ hour: "2021-03-29T00:00:00Z", inUse: 40 }],
    });
  });

  it("a server that is away counts as a failed submission, which is made good when it is back", async () => {
    const { router, machine } = await trustedRouter();
    router.calls({ action: "start", kind: "trunk", count: 40 });
    await machineAt(router, "http://127.0.0.1:1").advance(plus(midnight, hours(1)));
    expect(router.state.pushing.lastPush).toBe("never");
    await setClock(plus(midnight, days(1)));
    await machine.advance(plus(midnight, days(1)));
    expect(router.state.acknowledged.reportAcknowledged).toBe(true);
  });

  it("a token that is not known is refused, and the router has no trust", async () => {
    const { router, machine } = await trustedRouter();
    await machine.carry(router.trust({ token: "made-up", scope: "local", force: true }).sent);
    expect(router.state.trust).toMatchObject({ installedAt: midnight });
  });
});
