import { afterAll, beforeAll, expect, it } from "vitest";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, acknowledgements, call, noon, poll, report, submit, trust } from "./rehearsal";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
}, 60_000);
afterAll(() => system.close());

it("POL-4 a preset reaches a router with its trust, the next one with its acknowledgement, and versions go on", async () => {
  const { virtualAccount, token } = await accountWithToken(system.url);
  const path = fillPath(paths.policy, { domain: "example.com", virtualAccount });
  const set = (body: object) => call(system.url, `PUT ${path}`, body);
  await set({ preset: "guide-all" });
  const trusted = await trust(system.url, token);
  expect(trusted.body.data.policy).toMatchObject({
    name: "SLE Policy",
    version: 1,
    push_interval_days: 1,
    perpetual: { first_report: 30, reporting_frequency: 60, report_on_change: 60 },
    export: { first_report: 0, reporting_frequency: 30, report_on_change: 30 },
  });
  expect((await set({ preset: "lab", version: 1, perpetual: { report_on_change: 2 } })).body.policy.version).toBe(2);
  const { body } = await submit(system.url, [report(1616000000, 20)]);
  const answered = await poll(system.url, body.poll_id);
  const [read] = acknowledgements(answered.body);
  expect(read?.acknowledgement.policy).toMatchObject({
    name: "Lab",
    version: 2,
    classes: { perpetual: { firstReport: 7, reportingFrequency: 7, reportOnChange: 2 } },
  });
  expect(await set({ preset: "strict" })).toMatchObject({ status: 400, body: { code: "malformed" } });
  expect((await call(system.url, `GET ${path}`)).body.policy.version).toBe(2);
});
