import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { call, noon } from "./rehearsal";

let system: LocalSystem;
const faults: unknown[] = [];
const domain = "example.com";
const at = (path: string, more: Record<string, string> = {}) =>
  fillPath(path, { domain, virtualAccount: "Voice", ...more });
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true, tellFault: (...fault) => faults.push(fault) });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  await call(system.url, `POST ${paths.accounts}`, { domain, virtualAccounts: ["Voice"] });
}, 60_000);
afterAll(() => system.close());

const names = [
  ["10,000 letters", "a".repeat(10_000)],
  ["257 letters", "a".repeat(257)],
  ["nothing", ""],
  ["a line feed", "Voice\n"],
  ["a null", "Vo\u0000ice"],
  ["an escape sequence", "\u001b[2JVoice"],
  ["writing from right to left", "\u202eecioV"],
  ["half a character", "Voice\ud800"],
] as const;

describe("a name", () => {
  it.each(names)("with %s is refused for accounts, users and lists alike", async (_, name) => {
    const asked = [
      [`POST ${paths.accounts}`, { domain: name, virtualAccounts: ["Voice"] }],
      [`POST ${paths.accounts}`, { domain, virtualAccounts: [name] }],
      [`PUT ${at(paths.users)}`, { users: [{ name, role: "viewer" }] }],
      [`POST ${at(paths.licenses)}`, { virtualAccounts: [name] }],
      [`POST ${at(paths.devices)}`, { search: name }],
      [
        `POST ${at(paths.transferDevice)}`,
        { sudi: { udiPid: "C8000V", udiSerialNumber: name }, virtualAccount: "Voice" },
      ],
    ] as const;
    for (const [route, body] of asked) {
      expect(await call(system.url, route, body), route).toMatchObject({ status: 400, body: { code: "malformed" } });
    }
    expect(faults).toEqual([]);
  });

  it.each(names.slice(0, 2).concat(names.slice(3)))("with %s in a path is refused or not there", async (_, name) => {
    const answer = await call(system.url, `GET ${at(paths.policy, { virtualAccount: name.toWellFormed() })}`);
    expect([400, 404]).toContain(answer.status);
    expect(faults).toEqual([]);
  });

  it.each([
    ["256 letters", "a".repeat(256)],
    ["letters of many alphabets", "Büro Zürich — 東京・支社"],
    ["256 letters of three bytes", "東".repeat(256)],
    ["what paths and queries are made of", "a/b?c=d&e#f%20+g"],
    ["what looks like markup", '<b>"Voice"</b>'],
    ["the name of what every object has", "__proto__"],
  ])("with %s is kept as it is, and found by it", async (_, name) => {
    const made = await call(system.url, `POST ${at(paths.virtualAccounts)}`, { virtualAccounts: [name] });
    expect(made).toMatchObject({ status: 201, body: { virtualAccounts: [{ name }] } });
    const policy = { name };
    const set = await call(system.url, `PUT ${at(paths.policy, { virtualAccount: name })}`, policy);
    expect(set).toMatchObject({ status: name.length > 128 ? 400 : 200 });
    const read = await call(system.url, `GET ${at(paths.policy, { virtualAccount: made.body.virtualAccounts[0].id })}`);
    expect(read.body.policy).toEqual(name.length > 128 ? null : { name, version: 1 });
    const listed = await call(system.url, `POST ${at(paths.licenses)}`, { virtualAccounts: [name] });
    expect(listed).toMatchObject({ status: 200, body: { totalRecords: 0 } });
    expect(faults).toEqual([]);
  });
});

describe("a quantity", () => {
  const buy = (quantity: unknown) =>
    call(system.url, `POST ${at(paths.purchases)}`, `{"tag":"CUBE_T_STD","quantity":${quantity}}`);

  it.each(["-1", "0", "1.5", "10000001", "1e400", "9007199254740993", '"20"', "null", "NaN"])(
    "of %s licences is refused",
    async (quantity) => {
      expect(await buy(quantity)).toMatchObject({ status: 400, body: { code: "malformed" } });
      expect(faults).toEqual([]);
    },
  );

  it("is sold from 1 to 10,000,000, and the inventory adds them up", async () => {
    expect((await buy(1)).status).toBe(201);
    expect((await buy(10_000_000)).status).toBe(201);
    const { body } = await call(system.url, `POST ${at(paths.licenses)}`, { virtualAccounts: ["Voice"] });
    expect(body.licenses).toMatchObject([{ quantity: 10_000_001, inUse: 0, available: 10_000_001 }]);
  });
});

describe("a page", () => {
  const pages = [paths.licenses, paths.devices];

  it.each([
    [paths.licenses, 10_000_000],
    [paths.devices, 10_000],
  ])("past the end of %s is empty, and no error", async (path, offset) => {
    const { status, body } = await call(system.url, `POST ${at(path)}`, { offset, limit: 200 });
    expect(status).toBe(200);
    expect([body.licenses, body.devices]).toContainEqual([]);
  });

  it("of devices lies no farther than 10,000 from the first, and behind a cursor that was given", async () => {
    for (const asked of [{ offset: 10_001 }, { cursor: "" }, { cursor: "!" }, { cursor: "WyJzZXJpYWwiXQ" }]) {
      expect((await call(system.url, `POST ${at(paths.devices)}`, asked)).status, JSON.stringify(asked)).toBe(400);
    }
    const foreign = Buffer.from(JSON.stringify(["serial", "zz", "another account"])).toString("base64url");
    const { status, body } = await call(system.url, `POST ${at(paths.devices)}`, { search: "a", cursor: foreign });
    expect([status, body.devices]).toEqual([200, []]);
  });

  it.each(pages)("of %s has 1 to 200 entries", async (path) => {
    for (const asked of [
      { limit: 0 },
      { limit: 201 },
      { limit: -1 },
      { limit: 1.5 },
      { offset: -1 },
      { offset: 1e308 },
    ]) {
      expect((await call(system.url, `POST ${at(path)}`, asked)).status, JSON.stringify(asked)).toBe(400);
    }
  });
});

describe("a tag of 10,000 letters", () => {
  it("is refused where licences are bought and where history is asked for", async () => {
    const tag = "A".repeat(10_000);
    const span = "from=2021-03-29T00:00:00Z&to=2021-03-30T00:00:00Z";
    const bought = await call(system.url, `POST ${at(paths.purchases)}`, { tag, quantity: 1 });
    const asked = await call(system.url, `GET ${at(paths.usageHistory)}?tag=${tag}&${span}`);
    expect([bought.status, asked.status]).toEqual([400, 400]);
    expect(faults).toEqual([]);
  });
});
