import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listKeys, revokeKey, rotateKey } from "../../cli/key";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { call, noon } from "../local/rehearsal";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
}, 60_000);
afterAll(() => system.close());

type Terminal = Pick<Console, "log" | "error">;

/** What a command says, line by line, and how it ends. */
async function told(ask: (options: { server: URL; json: boolean }, terminal: Terminal) => Promise<number>) {
  const said: string[] = [];
  const terminal = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const code = await ask({ server: new URL(system.url), json: false }, terminal);
  return { code, lines: said.join("\n").split("\n") };
}
const idIn = (line = "") => /[0-9a-f]{16}/.exec(line)?.[0] ?? "";

describe("slp key", () => {
  it("lists, announces and revokes root keys", async () => {
    const first = await told(listKeys);
    expect(first).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^[0-9a-f]{16} {2}certifies {2}from the beginning$/)],
    });
    const rotated = await told((options, terminal) => rotateKey({ ...options, overlapDays: 30 }, terminal));
    expect(rotated.lines[0]).toMatch(/^[0-9a-f]{16} is announced; it certifies from 2021-04-28T12:00:00Z on$/);
    const again = await told(rotateKey);
    expect(again).toEqual({ code: 1, lines: [expect.stringContaining("is announced and does not certify yet")] });
    const [one, other] = [idIn(first.lines[0]), idIn(rotated.lines[0])];
    const revoked = await told((options, terminal) => revokeKey(one, options, terminal));
    expect(revoked).toEqual({ code: 0, lines: [`${one} is revoked since 2021-03-29T12:00:00Z`] });
    expect((await told(listKeys)).lines).toEqual([
      `${one}  revoked    at 2021-03-29T12:00:00Z`,
      `${other}  certifies  from 2021-04-28T12:00:00Z`,
    ]);
    const last = await told((options, terminal) => revokeKey(other, options, terminal));
    expect(last).toEqual({ code: 1, lines: [expect.stringContaining("is the only root key that is good")] });
  });

  it("is for the operator: a user learns nothing of root keys", async () => {
    const made = await call(system.url, `POST ${paths.accounts}`, {
      domain: "example.com",
      virtualAccounts: ["Voice"],
      users: [{ name: "Ann", role: "admin" }],
    });
    const [{ clientId, clientSecret }] = made.body.users;
    for (const ask of [listKeys, rotateKey]) {
      const answer = await told((options, terminal) => ask({ ...options, clientId, clientSecret }, terminal));
      expect(answer).toEqual({ code: 1, lines: [expect.stringContaining("the business of the server's operator")] });
    }
  });
});
