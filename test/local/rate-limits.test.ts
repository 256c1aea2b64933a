import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { bearer, type ClientCredentials } from "./people";
import { call, noon } from "./rehearsal";

let system: LocalSystem;
let ben: ClientCredentials;
let vic: ClientCredentials;
const place = { domain: "example.com", virtualAccount: "Voice" };
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  const { body } = await call(system.url, `POST ${paths.accounts}`, {
    domain: "example.com",
    virtualAccounts: ["Voice"],
    users: [
      { name: "Ben", role: "user" },
      { name: "Vic", role: "viewer" },
    ],
  });
  [ben, vic] = body.users;
}, 60_000);
afterAll(() => system.close());

/** So many requests of a user, twenty at a time; the statuses with how often each came. */
async function asked(count: number, who: Record<string, string>) {
  const statuses = new Map<number, number>();
  const path = `${system.url}${fillPath(paths.policy, place)}`;
  for (let sent = 0; sent < count; sent += 20) {
    const batch = Array.from({ length: Math.min(20, count - sent) }, () => fetch(path, { headers: who }));
    for (const { status } of await Promise.all(batch)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return Object.fromEntries(statuses);
}

describe("a user who asks too often", () => {
  it("is told when to ask again, and nobody else is kept waiting", async () => {
    const [asBen, asVic] = [await bearer(system.url, ben), await bearer(system.url, vic)];
    expect(await asked(605, asBen)).toEqual({ 200: 600, 429: 5 });
    const refused = await fetch(`${system.url}${fillPath(paths.policy, place)}`, { headers: asBen });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await refused.json()).toEqual({
      type: "about:blank",
      title: "too many requests",
      status: 429,
      code: "too-many-requests",
      detail: "Too many requests came from this user; ask again in 1 seconds.",
    });
    expect(await asked(20, asVic)).toEqual({ 200: 20 });
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T12:00:01Z" });
    expect(await asked(25, asBen)).toEqual({ 200: 20, 429: 5 });
  });
});

describe("a client that is wrong about its secret", () => {
  const signIn = (clientSecret: string) => {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: vic.clientId,
      client_secret: clientSecret,
    });
    return fetch(`${system.url}${paths.accessToken}`, { method: "POST", body: form });
  };

  it("is heard ten times, and no more of it stands in the audit log; the right secret is let in all the while", async () => {
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt++) answers.push(await signIn(`wrong ${attempt}`));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect(answers[11]?.headers.get("retry-after")).toBe("10");
    expect((await signIn(vic.clientSecret)).status).toBe(200);
    await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T12:00:11Z" });
    expect((await signIn("wrong again")).status).toBe(401);
  });
});
