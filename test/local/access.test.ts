import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { bearer, type ClientCredentials } from "./people";
import { call, noon } from "./rehearsal";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());
beforeEach(async () => {
  await system.forget();
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
});

const credentials = (client_id: string, client_secret: string) =>
  new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret }).toString();
const form = { "content-type": "application/x-www-form-urlencoded" };

const users = [
  { name: "Ann", role: "admin" },
  { name: "Ben", role: "user", virtualAccounts: ["Voice"] },
  { name: "Vic", role: "viewer", virtualAccounts: ["Voice"] },
];

async function accounts() {
  const own = await call(system.url, `POST ${paths.accounts}`, {
    domain: "example.com",
    virtualAccounts: ["Voice", "Lab"],
    users,
  });
  const other = await call(system.url, `POST ${paths.accounts}`, {
    domain: "example.org",
    virtualAccounts: ["Branch"],
    users: [{ name: "Oda", role: "admin" }],
  });
  const [voice, lab] = own.body.virtualAccounts;
  const [ann, ben, vic] = await Promise.all(own.body.users.map((user: ClientCredentials) => bearer(system.url, user)));
  const [oda] = await Promise.all(other.body.users.map((user: ClientCredentials) => bearer(system.url, user)));
  return { voice: String(voice.id), lab: String(lab.id), own, ann, ben, vic, oda };
}

describe("an account of somebody else", () => {
  it("cannot be administered by its users, nor by the administrator of another", async () => {
    const { ben, vic, oda, ann } = await accounts();
    const path = fillPath(paths.users, { domain: "example.com" });
    const grant = { users: [{ name: "Eve", role: "admin" }] };
    for (const who of [ben, vic, oda]) expect((await call(system.url, `PUT ${path}`, grant, who)).status).toBe(404);
    expect((await call(system.url, `PUT ${path}`, grant, ann)).status).toBe(200);
  });

  it("is made by nobody but the operator", async () => {
    const { ann } = await accounts();
    const account = { domain: "example.net", virtualAccounts: ["Voice"] };
    expect((await call(system.url, `POST ${paths.accounts}`, account, ann)).status).toBe(403);
  });
});

describe("the audit log of a smart account", () => {
  it("is sealed and verified by its administrator, and by nobody else", async () => {
    const { ann, ben, oda } = await accounts();
    const [seals, verification] = [paths.auditSeals, paths.auditVerification].map((path) =>
      fillPath(path, { domain: "example.com" }),
    );
    for (const who of [ben, oda]) {
      expect((await call(system.url, `POST ${seals}`, {}, who)).status).toBe(404);
      expect((await call(system.url, `GET ${verification}`, undefined, who)).status).toBe(404);
    }
    expect((await call(system.url, `POST ${seals}`, {}, ann)).body).toEqual({ sealedRecords: 5 });
    expect((await call(system.url, `GET ${verification}`, undefined, ann)).body).toMatchObject({
      findings: [],
      seals: 1,
      sealedRecords: 5,
      unsealedRecords: 0,
    });
  });

  it("is sealed once a day without anybody asking", async () => {
    const { ann } = await accounts();
    const verification = fillPath(paths.auditVerification, { domain: "example.com" });
    const verdictAt = async (now: string) => {
      await call(system.url, `PUT ${paths.testClock}`, { now });
      return (await call(system.url, `GET ${verification}`)).body;
    };
    expect(await verdictAt("2021-03-29T23:59:59Z")).toMatchObject({ seals: 0, unsealedRecords: 5 });
    expect(await verdictAt("2021-03-30T00:00:00Z")).toMatchObject({ findings: [], seals: 1, unsealedRecords: 0 });
    expect((await call(system.url, `GET ${verification}`, undefined, ann)).status).toBe(401);
  });
});

describe("the API document", () => {
  it("is served", async () => {
    const { status, body } = await call(system.url, `GET ${paths.apiDocument}`);
    expect({ status, version: body.openapi }).toEqual({ status: 200, version: "3.1.0" });
  });
});

describe("an access token", () => {
  it("opens what the user was let into, for an hour", async () => {
    const { voice, ben } = await accounts();
    const path = fillPath(paths.tokens, { domain: "example.com", virtualAccount: voice });
    expect((await call(system.url, `POST ${path}`, {}, ben)).status).toBe(201);
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T12:59:59Z" });
    expect((await call(system.url, `POST ${path}`, {}, ben)).status).toBe(201);
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T13:00:00Z" });
    expect(await call(system.url, `POST ${path}`, {}, ben)).toMatchObject({
      status: 401,
      body: { code: "not-authenticated" },
    });
  });

  it("names the user in the audit log, and neither it nor any secret stands there", async () => {
    const { voice, ben, own } = await accounts();
    const place = { domain: "example.com", virtualAccount: voice };
    const made = await call(system.url, `POST ${fillPath(paths.tokens, place)}`, {}, ben);
    const query = "from=2021-03-29T00:00:00Z&to=2021-03-30T00:00:00Z";
    const { body } = await call(system.url, `GET ${fillPath(paths.audit, place)}?${query}`);
    expect(body.records).toContainEqual(expect.objectContaining({ actor: "Ben", action: "create token" }));
    const told = JSON.stringify(body);
    for (const secret of [made.body.tokenInfo.token, own.body.users[1].clientSecret, ben?.authorization]) {
      expect(told).not.toContain(secret);
    }
  });

  it("is given for the right secret alone, by form or by Basic, and refusals all look alike", async () => {
    const { own } = await accounts();
    const [{ clientId, clientSecret }] = own.body.users;
    const asked = (body: string, headers: Record<string, string> = {}) =>
      call(system.url, `POST ${paths.accessToken}`, body, { ...form, ...headers });
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
    expect(await asked("grant_type=client_credentials", { authorization: `Basic ${basic}` })).toMatchObject({
      status: 200,
      body: { token_type: "Bearer", expires_in: 3600 },
    });
    const wrong = await asked(credentials(clientId, "wrong"));
    expect(wrong).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    expect(await asked(credentials("nobody", "wrong"))).toEqual(wrong);
    expect(await asked("grant_type=password")).toMatchObject({
      status: 400,
      body: { error: "unsupported_grant_type" },
    });
    expect(await asked("{}")).toMatchObject({ status: 400, body: { error: "invalid_request" } });
  });

  it("can be checked by anybody with the keys that are published", async () => {
    const { ann } = await accounts();
    const { body } = await call(system.url, `GET ${paths.accessKeys}`);
    const [header = ""] = String(ann?.authorization).replace("Bearer ", "").split(".");
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString());
    expect(body.keys).toContainEqual(expect.objectContaining({ kid, kty: "OKP", crv: "Ed25519", use: "sig" }));
    expect(JSON.stringify(body)).not.toContain('"d"');
  });

  it("is asked for where something else is sent", async () => {
    const { voice } = await accounts();
    const path = fillPath(paths.policy, { domain: "example.com", virtualAccount: voice });
    for (const authorization of ["Bearer rubbish", "Basic YTpi", "Bearer "]) {
      expect((await call(system.url, `GET ${path}`, undefined, { authorization })).status, authorization).toBe(401);
    }
  });
});
