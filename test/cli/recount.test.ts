import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recountAll } from "../../cli/recount/recount";
import { tableAt } from "../../cli/recount/table-at";
import { weekOf } from "../../core/account/usage-over-time";
import { parseInstant } from "../../core/time/instant";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { accountWithToken, call, noon, report, submit, trust } from "../local/rehearsal";

const data = mkdtempSync(join(tmpdir(), "slp-recount-"));
let system: LocalSystem;
let virtualAccount = "";
beforeAll(async () => {
  system = await startLocalSystem({ directory: data, testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
  const account = await accountWithToken(system.url);
  virtualAccount = account.virtualAccount;
  await trust(system.url, account.token);
  await submit(system.url, [report(1616000000, 24)]);
}, 60_000);
afterAll(async () => {
  await system.close();
  rmSync(data, { recursive: true, force: true });
});

async function told(options: object = {}) {
  const said: string[] = [];
  const terminal = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
  const code = await recountAll({ data, json: false, ...options }, terminal);
  return { code, said: said.join("\n") };
}

describe("slp recount", () => {
  it("ends well where the inventory is what the reports give", async () => {
    const { code, said } = await told();
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/^1 virtual accounts, 1 reports, \d+ hours of tags\nequal to the inventory$/),
    });
    expect((await told({ account: "example.org" })).said).toContain("0 virtual accounts");
  });

  it("names virtual account, tag and hour where somebody changed a total", async () => {
    const totals = dynamoTotals(await tableAt({ data }));
    const [total] = await totals.upTo(virtualAccount, "CUBE_T_STD", weekOf(parseInstant(noon)), 1);
    if (total === undefined) throw new Error("there is no total");
    const runs = total.runs.map((run) => (run.value === 2 ? { ...run, value: 4 } : run));
    await totals.save({ ...total, runs, version: total.version + 1 });
    const { code, said } = await told({ account: "example.com" });
    expect(code).toBe(1);
    expect(said.split("\n")[0]).toBe("example.com  Default  CUBE_T_STD  2021-03-29T09:00:00Z  4 stored  2 recomputed");
    const [counted] = JSON.parse((await told({ json: true })).said);
    expect(counted.differences).toEqual([
      { tag: "CUBE_T_STD", hour: "2021-03-29T09:00:00Z", stored: 4, recomputed: 2 },
    ]);
  });

  it("says what to start where no server runs", async () => {
    await expect(told({ data: join(data, "nothing") })).rejects.toThrow(/^no licence server runs on .+: start it/);
  });
});
