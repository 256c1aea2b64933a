import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiClient } from "../../cli/api-client";
import { type AuditOptions, sealAudit, showAudit, verifyAudit } from "../../cli/audit";
import { createToken, revokeToken } from "../../cli/token";
import { addWebhook, listWebhooks, removeWebhook, tryWebhook } from "../../cli/webhook";
import { parseInstant } from "../../core/time/instant";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { call, noon, trust } from "../local/rehearsal";

let system: LocalSystem;
let virtualAccount = "";
let ben = { clientId: "", clientSecret: "" };
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  const { body } = await call(system.url, `POST ${paths.accounts}`, {
    domain: "example.com",
    virtualAccounts: ["Voice"],
    users: [{ name: "Ben", role: "user" }],
  });
  virtualAccount = body.virtualAccounts[0].id;
  ben = body.users[0];
}, 60_000);
afterAll(() => system.close());

const options = (more: object = {}): AuditOptions => ({
  server: new URL(system.url),
  account: "example.com",
  virtualAccount,
  from: parseInstant("2021-03-29T00:00:00Z"),
  to: parseInstant("2021-03-30T00:00:00Z"),
  json: false,
  ...more,
});

/** What a command says, and how it ends. */
async function told(command: (terminal: Pick<Console, "log" | "error">) => Promise<number>) {
  const said: string[] = [];
  const code = await command({ log: (line: string) => said.push(line), error: (line: string) => said.push(line) });
  return { code, said: said.join("\n") };
}

describe("slp token", () => {
  it("makes a token that a device is trusted with, for one device", async () => {
    const { code, said } = await told((terminal) => createToken({ ...options(), days: 7, uses: 1 }, terminal));
    const [token = "", hint] = said.split("\n");
    expect({ code, hint }).toEqual({
      code: 0,
      hint: `good until 2021-04-05T12:00:00Z; on the router: license smart trust idtoken ${token} all`,
    });
    expect((await trust(system.url, token)).body).toMatchObject({ status: "COMPLETE" });
  });

  it("is for programs too, and revokes what it made", async () => {
    const { said } = await told((terminal) => createToken(options({ json: true }), terminal));
    const { token } = JSON.parse(said).tokenInfo;
    expect(await told((terminal) => revokeToken(token, options(), terminal))).toEqual({ code: 0, said: "revoked" });
    expect(await told((terminal) => revokeToken("another", options(), terminal))).toEqual({
      code: 1,
      said: "no such token was made in this virtual account",
    });
  });

  it("asks as a user, who is told of another account that there is none", async () => {
    expect((await told((terminal) => createToken(options(ben), terminal))).code).toBe(0);
    expect(await told((terminal) => createToken(options({ ...ben, account: "example.org" }), terminal))).toEqual({
      code: 1,
      said: "error: There is no such virtual account in this smart account.",
    });
    const wrong = options({ ...ben, clientSecret: "wrong" });
    expect(await told((terminal) => createToken(wrong, terminal))).toEqual({
      code: 1,
      said: "error: The client id and its secret do not fit.",
    });
  });

  it("says what to do where no server answers", async () => {
    const nowhere = options({ server: new URL("http://127.0.0.1:9") });
    expect((await told((terminal) => createToken(nowhere, terminal))).said).toContain("is it started? (slp server)");
  });
});

describe("a client of the API", () => {
  const policy = `GET ${paths.policy}` as const;
  const asked = { place: { domain: "example.com", virtualAccount: "Voice" } };
  const refusal = (retryAfter: string) =>
    new Response(JSON.stringify({ detail: "Too many requests." }), {
      status: 429,
      headers: { "retry-after": retryAfter },
    });

  /** A client of a server that answers in turn, and how long it waits. */
  function answeredBy(...answers: Response[]) {
    const waits: number[] = [];
    const by = async () => answers.shift() ?? refusal("3");
    const wait = async (seconds: number) => void waits.push(seconds);
    return { client: new ApiClient(new URL("http://127.0.0.1:1"), undefined, by, wait), waits };
  }

  it("waits as long as the server asks for when it asked too often", async () => {
    const { client, waits } = answeredBy(refusal("7"), refusal("2"), Response.json({ policy: null }));
    expect(await client.ask(policy, asked)).toEqual({ policy: null });
    expect(waits).toEqual([7, 2]);
  });

  it("gives up after five times, and at once where nobody says how long, or far too long", async () => {
    const patient = answeredBy();
    await expect(patient.client.ask(policy, asked)).rejects.toThrow("Too many requests.");
    expect(patient.waits).toEqual([3, 3, 3, 3, 3]);
    for (const retryAfter of ["soon", "0", "3600"]) {
      const { client, waits } = answeredBy(refusal(retryAfter));
      await expect(client.ask(policy, asked)).rejects.toThrow("Too many requests.");
      expect(waits).toEqual([]);
    }
  });
});

describe("slp audit", () => {
  it("shows who did what", async () => {
    const { code, said } = await told((terminal) => showAudit(options(), terminal));
    expect(code).toBe(0);
    expect(said).toContain("2021-03-29T12:00:00Z  accepted  local administrator  create virtual account  Voice");
    expect(said).toMatch(/accepted {2}Ben {2}create token {2}good for 30 days and any number of devices/);
  });

  it("seals the log and verifies it, against a head that was noted down", async () => {
    expect((await told((terminal) => sealAudit(options(), terminal))).said).toMatch(/^\d+ records sealed$/);
    const { code, said } = await told((terminal) => verifyAudit(options(), terminal));
    expect({ code, last: said.split("\n").at(-1) }).toEqual({ code: 0, last: "nobody touched it" });
    const head = /^head (\w+)$/m.exec(said)?.[1];
    expect((await told((terminal) => verifyAudit({ ...options(), head }, terminal))).code).toBe(0);
    expect((await told((terminal) => verifyAudit({ ...options(), head: "0".repeat(64) }, terminal))).code).toBe(1);
  });
});

describe("slp webhook", () => {
  it("adds a receiver, shows its secret once, tries it and removes it", async () => {
    const added = await told((terminal) =>
      addWebhook("https://example.invalid/events", { ...options(), kinds: ["deadline-near", "pair-split"] }, terminal),
    );
    expect(added.said).toMatch(
      /^\w{26}\nsecret whsec_[\w+/]{43}=, shown this once; it is told of deadline-near, pair-split$/,
    );
    const [id = ""] = added.said.split("\n");
    const { said } = await told((terminal) => listWebhooks(options(), terminal));
    expect(said.split("\n").slice(1)).toEqual([
      `${id}  2021-03-29T12:00:00Z  https://example.invalid/events  deadline-near, pair-split`,
    ]);
    expect((await told((terminal) => tryWebhook(id, options(), terminal))).said).toMatch(/^evt_\w{26} is on its way$/);
    expect(await told((terminal) => removeWebhook(id, options(), terminal))).toEqual({ code: 0, said: "removed" });
    expect((await told((terminal) => listWebhooks(options(), terminal))).said).toBe("nobody is told");
    expect(await told((terminal) => removeWebhook(id, options(), terminal))).toEqual({
      code: 1,
      said: "error: There is no such webhook in this virtual account.",
    });
  });

  it("says why a URL is of no use", async () => {
    expect(await told((terminal) => addWebhook("example.com", options(), terminal))).toEqual({
      code: 1,
      said: "error: The text is no URL; write it as in https://example.com/slp-events.",
    });
  });
});
