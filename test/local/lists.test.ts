import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { bearer } from "./people";
import { call, noon, trust } from "./rehearsal";

let system: LocalSystem;
let ann: Record<string, string>;
let ben: Record<string, string>;
const domain = "example.com";
const at = (path: string, virtualAccount = "Voice") => fillPath(path, { domain, virtualAccount });
const ask = (route: string, body?: object, who = {}) => call(system.url, route, body, who);
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());
beforeEach(async () => {
  await system.forget();
  await ask(`PUT ${paths.testClock}`, { now: noon });
  await ask(`POST ${paths.accounts}`, { domain: "example.org", virtualAccounts: ["Branch"] });
  const made = await ask(`POST ${paths.accounts}`, {
    domain,
    virtualAccounts: ["Voice", "Lab"],
    users: [
      { name: "Ann", role: "admin" },
      { name: "Ben", role: "user", virtualAccounts: ["Voice"] },
    ],
  });
  [ann = {}, ben = {}] = await Promise.all([0, 1].map((index) => bearer(system.url, made.body.users[index])));
});

describe("the registration tokens of a virtual account", () => {
  const make = async (body: object) => (await ask(`POST ${at(paths.tokens)}`, body, ben)).body.tokenInfo;

  it("are listed with how they stand, and none of them is told", async () => {
    const spent = await make({ description: "one router", uses: 1 });
    const long = await make({ expiresAfterDays: 60, exportControlled: "Not Allowed" });
    await trust(system.url, spent.token);
    const { body } = await ask(`GET ${at(paths.tokens)}`, undefined, ben);
    expect(body).toMatchObject({
      totalRecords: 2,
      status: "COMPLETE",
      tokens: expect.arrayContaining([
        expect.objectContaining({
          description: "one router",
          createdBy: "Ben",
          creationDate: noon,
          expirationDate: "2021-04-28T12:00:00Z",
          uses: 1,
          used: 1,
          standing: "exhausted",
        }),
        expect.objectContaining({ description: "", uses: null, used: 0, standing: "good" }),
      ]),
    });
    for (const { token } of [spent, long]) expect(JSON.stringify(body)).not.toContain(token);
    await ask(`PUT ${paths.testClock}`, { now: "2021-04-28T12:00:00Z" });
    const later = await ask(`GET ${at(paths.tokens)}`);
    expect(later.body.tokens.map(({ standing }: { standing: string }) => standing).sort()).toEqual(["expired", "good"]);
  });

  it("are revoked by the id that they are listed with", async () => {
    const { token } = await make({});
    const { body } = await ask(`GET ${at(paths.tokens)}`, undefined, ben);
    const revoked = await ask(`POST ${at(paths.revokeTokens)}`, { tokens: [body.tokens[0].id] }, ben);
    expect(revoked.body).toEqual({ revoked: 1, unknown: 0 });
    expect((await trust(system.url, token)).body).toMatchObject({ status: "FAILED", message_code: "TOKEN_REVOKED" });
  });
});

describe("the users of a smart account", () => {
  it("are listed for its administrator, with what is open to them", async () => {
    const { body } = await ask(`GET ${at(paths.users)}`, undefined, ann);
    expect(body).toEqual({
      totalRecords: 2,
      users: [
        { name: "Ann", clientId: expect.any(String), role: "admin", virtualAccounts: null },
        { name: "Ben", clientId: expect.any(String), role: "user", virtualAccounts: ["Voice"] },
      ],
    });
    expect((await ask(`GET ${at(paths.users)}`, undefined, ben)).status).toBe(404);
  });

  it("are let in no more from the moment when they are removed, whatever token they hold", async () => {
    expect((await ask(`GET ${at(paths.policy)}`, undefined, ben)).status).toBe(200);
    const removed = await ask(`POST ${at(paths.removeUsers)}`, { users: ["Ben", "Nobody"] }, ann);
    expect(removed.body).toEqual({ removed: 1, unknown: 1 });
    expect((await ask(`GET ${at(paths.policy)}`, undefined, ben)).status).toBe(404);
    expect((await ask(`GET ${paths.accountSearch}`, undefined, ben)).body).toEqual({ totalRecords: 0, accounts: [] });
    const again = await ask(`PUT ${at(paths.users)}`, { users: [{ name: "Ben", role: "viewer" }] }, ann);
    expect(again.body.users).toMatchObject([{ name: "Ben", clientSecret: expect.any(String) }]);
  });
});

describe("the smart accounts", () => {
  const seen = async (who = {}) => {
    const { body } = await ask(`GET ${paths.accountSearch}`, undefined, who);
    return body.accounts.map(
      ({ domain, virtual_accounts: of }: { domain: string; virtual_accounts: { name: string }[] }) =>
        [domain, ...of.map(({ name }) => name)].join(" "),
    );
  };

  it("are found by who was let in, with what is open there, and by the operator all of them", async () => {
    expect(await seen(ann)).toEqual(["example.com Lab Voice"]);
    expect(await seen(ben)).toEqual(["example.com Voice"]);
    expect(await seen()).toEqual(["example.com Lab Voice", "example.org Branch"]);
  });
});

describe("every list", () => {
  const lists = [
    { route: `GET ${paths.accountSearch}`, member: "accounts", total: 2 },
    { route: `GET ${at(paths.virtualAccountList)}`, member: "virtualAccounts", total: 2 },
    { route: `GET ${at(paths.users)}`, member: "users", total: 2 },
    { route: `GET ${at(paths.tokens)}`, member: "tokens", total: 2 },
  ];

  it.each(lists)("comes in pages, and past the end is empty: $route", async ({ route, member, total }) => {
    for (const description of ["one", "two"]) await ask(`POST ${at(paths.tokens)}`, { description });
    const whole = await ask(route);
    expect([whole.body.totalRecords, whole.body[member].length]).toEqual([total, total]);
    for (const offset of [0, 1, 2, 10_000_000]) {
      const { body } = await ask(`${route}?offset=${offset}&limit=1`);
      expect([body.totalRecords, body[member]]).toEqual([total, whole.body[member].slice(offset, offset + 1)]);
    }
    for (const wrong of [
      "limit=0",
      "limit=1001",
      "limit=-1",
      "limit=1.5",
      "limit=ten",
      "offset=-1",
      "offset=1e9",
      "offset=",
    ]) {
      expect((await ask(`${route}?${wrong}`)).status, wrong).toBe(400);
    }
  });
});
