import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReportFile } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import { parseInstant } from "../../core/time/instant";
import { apiOperations } from "../../lambdas/api-operations";
import type { Access } from "../../lambdas/contract";
import { fillPath, paths } from "../../lambdas/paths";
import { contractsOf } from "../../lambdas/topology";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { bodies, parameters, queries, type Things } from "./forbidden-attempts";
import { bearer } from "./people";
import { call, deviceKey, noon, report } from "./rehearsal";

const routesFor = (access: Access): readonly string[] =>
  contractsOf({ testClock: false }).flatMap(({ trigger }) =>
    trigger.kind === "http" && trigger.access === access ? trigger.routes : [],
  );

/** Whoever asks these needs no account: that is where access tokens come from. */
const open = [`POST ${paths.accessToken}`, `GET ${paths.accessKeys}`];
const routes = routesFor("users").filter((route) => !open.includes(route));

const nothing: Things = {
  domain: "example.invalid",
  id: "0000000000000000",
  name: "Nowhere",
  sudi: { udiPid: "C8000V", udiSerialNumber: "NOBODY" },
  token: "no-token-that-was-ever-made",
  file: "1",
  user: "Nobody",
  webhook: "0000000000",
};

type Headers = Readonly<Record<string, string>>;

let system: LocalSystem;
const people = new Map<string, Headers>();
const accounts = new Map<string, Things>();
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  await smartAccount(
    "example.com",
    ["Voice", "Lab"],
    [
      { name: "Ann", role: "admin" },
      { name: "Ben", role: "user", virtualAccounts: ["Voice"] },
      { name: "Vic", role: "viewer", virtualAccounts: ["Voice"] },
    ],
  );
  await smartAccount("example.org", ["Branch"], [{ name: "Oda", role: "admin" }]);
}, 60_000);
afterAll(() => system.close());

async function smartAccount(domain: string, virtualAccounts: readonly string[], users: readonly object[]) {
  const made = await call(system.url, `POST ${paths.accounts}`, { domain, virtualAccounts, users });
  for (const { name, clientId, clientSecret } of made.body.users)
    people.set(name, await bearer(system.url, { clientId, clientSecret }));
  for (const { name, id } of made.body.virtualAccounts) accounts.set(name, await filled(domain, name, id));
}

/** A virtual account with a token, a device, a purchase, a policy and a usage file. */
async function filled(domain: string, name: string, id: string): Promise<Things> {
  const place = { domain, virtualAccount: id };
  const at = (path: string) => fillPath(path, place);
  const token = String((await call(system.url, `POST ${at(paths.tokens)}`, {})).body.tokenInfo.token);
  const sudi = { udiPid: "C8000V", udiSerialNumber: `OF${name.toUpperCase()}` };
  await call(system.url, `POST ${paths.trust}`, {
    data: {
      timestamp: parseInstant(noon) * 1000,
      sudi: { udi_pid: sudi.udiPid, udi_serial_number: sudi.udiSerialNumber },
      hostname: `router-of-${name}`,
      software_version: "17.06.01a",
      token,
      key: { type: "Ed25519", public: deviceKey.publicKey },
    },
  });
  await call(system.url, `POST ${at(paths.purchases)}`, { tag: "CUBE_T_STD", quantity: 5 });
  await call(system.url, `PUT ${at(paths.policy)}`, { name: `Policy of ${name}` });
  const of = { pid: sudi.udiPid, serial: sudi.udiSerialNumber };
  const usage = writeReportFile([signReport({ ...report(1, 20), sudi: of }, deviceKey)]);
  const file = await call(system.url, `POST ${at(paths.usageFiles)}`, { file: Buffer.from(usage).toString("base64") });
  const receiver = { url: "http://127.0.0.1:9/", kinds: ["deadline-missed"] };
  const webhook = (await call(system.url, `POST ${at(paths.webhooks)}`, receiver)).body.webhook.id;
  return {
    domain,
    id,
    name,
    sudi,
    token,
    file: String(file.body.file),
    user: domain === "example.com" ? "Ann" : "Oda",
    webhook,
  };
}

const account = (name: string): Things => accounts.get(name) ?? nothing;

/** Sends a request and tells everything that came back, with the names that were asked for taken out. */
async function answerTo(route: string, place: Things, body: object | undefined, who: Headers, theirs: Things) {
  const [method = "", path = ""] = route.split(" ");
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name]?.(place) ?? ""));
  const query = new URLSearchParams(queries[route]?.(theirs)).toString();
  const answer = await fetch(`${system.url}${filled}${query && `?${query}`}`, {
    method,
    headers: { "content-type": "application/json", ...who },
    body: body && JSON.stringify(body),
  });
  expect(answer.status, "nothing is learnt from a server that does not listen").not.toBe(429);
  const text = await answer.text();
  const headers = [...answer.headers].filter(([name]) => name !== "date" && name !== "content-length");
  return { status: answer.status, body: text.replaceAll(theirs.name, "…"), headers };
}

/** Everything that the operator can see of a virtual account. */
async function stateOf({ domain, id, name }: Things) {
  const seen: unknown[] = [];
  for (const route of routes.filter((each) => each.startsWith("GET ") && each.includes("{virtualAccount}"))) {
    seen.push(await answerTo(route, { ...nothing, domain, id }, undefined, {}, nothing));
  }
  const asked = { virtualAccounts: [name] };
  for (const path of [paths.licenses, paths.devices]) {
    seen.push((await call(system.url, `POST ${fillPath(path, { domain })}`, asked)).body);
  }
  return seen;
}

/** Who may not see what: whom an account belongs to, and everybody to whom it is not open. */
const strangers = [
  { theirs: "Branch", who: "Ann", own: "Voice" },
  { theirs: "Branch", who: "Ben", own: "Voice" },
  { theirs: "Branch", who: "Vic", own: "Voice" },
  { theirs: "Lab", who: "Ben", own: "Voice" },
  { theirs: "Lab", who: "Vic", own: "Voice" },
  { theirs: "Lab", who: "Oda", own: "Branch" },
  { theirs: "Voice", who: "Oda", own: "Branch" },
] as const;

describe("every route for users", () => {
  it("has its attempts, so that a new route is tried as well", () => {
    const missing = routes.filter(
      (route) => apiOperations.get(route)?.body !== undefined && bodies[route] === undefined,
    );
    expect(missing, "say in forbidden-attempts.ts what is sent there").toEqual([]);
    const unasked = routes.filter((route) => apiOperations.get(route)?.query !== undefined && !queries[route]);
    expect(unasked, "say in forbidden-attempts.ts what is asked there").toEqual([]);
    const named = routes.flatMap((route) => [...route.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
    expect(named.filter((name) => parameters[name] === undefined)).toEqual([]);
    expect(routes.length).toBeGreaterThan(15);
  });

  it.each(strangers)("answers $who about $theirs as about what does not exist, in every byte", async (row) => {
    const [theirs, own] = [account(row.theirs), account(row.own)];
    const who = people.get(row.who) ?? {};
    const before = await stateOf(theirs);
    const missing: Things = { ...nothing, domain: own.domain === theirs.domain ? own.domain : nothing.domain };
    for (const route of routes) {
      const asked = (things: Things) => bodies[route]?.(things, own) ?? [undefined];
      const [wanted, invented] = [asked(theirs), asked(missing)];
      const places: [Things, Things][] = [
        [theirs, missing],
        [
          { ...theirs, id: theirs.name },
          { ...missing, id: missing.name },
        ],
      ];
      if (route.includes("{virtualAccount}")) {
        places.push([
          { ...theirs, domain: own.domain },
          { ...missing, domain: own.domain },
        ]);
      }
      // In an account of one's own only what names a thing of theirs is an attempt.
      const names =
        JSON.stringify(wanted) !== JSON.stringify(invented) ||
        route.includes("{file}") ||
        route.endsWith("/device-history");
      const isWithin = !route.includes("{virtualAccount}") && own.domain === theirs.domain;
      if (names)
        places.push([
          { ...own, file: theirs.file },
          { ...own, file: missing.file },
        ]);
      for (const [place, nowhere] of isWithin ? places.slice(2) : places) {
        for (const [index, body] of wanted.entries()) {
          const answered = await answerTo(route, place, body, who, theirs);
          const expected = await answerTo(route, nowhere, invented[index], who, missing);
          expect(answered, `${route} ${JSON.stringify(body)} at ${place.domain} ${place.id}`).toEqual(expected);
        }
      }
    }
    expect(await stateOf(theirs)).toEqual(before);
  });

  it("answers whoever has no good access token alike, whatever is asked for", async () => {
    for (const route of routes) {
      for (const authorization of ["Bearer rubbish", "Basic YTpi"]) {
        const [body] = bodies[route]?.(account("Voice"), account("Voice")) ?? [undefined];
        const there = await answerTo(route, account("Voice"), body, { authorization }, nothing);
        expect(there.status, route).toBe(401);
        expect(await answerTo(route, nothing, body, { authorization }, nothing), route).toEqual(there);
      }
    }
  });
});

describe("every route for the operator", () => {
  it.each(routesFor("administrators"))("refuses users of every role: %s", async (route) => {
    const body = route.startsWith("GET ") ? undefined : {};
    for (const [name, who] of people) {
      expect((await answerTo(route, nothing, body, who, nothing)).status, name).toBe(403);
    }
  });
});

describe("the routes for devices", () => {
  it("name no account in their path: a token, a signature or a poll id speaks for the device", () => {
    expect(routesFor("devices").filter((route) => route.includes("{"))).toEqual([]);
  });
});
