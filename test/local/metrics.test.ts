import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import { fillPath, paths } from "../../lambdas/paths";
import { LocalMetrics } from "../../local/local-metrics";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, call, noon, report, submit, trust } from "./rehearsal";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());

async function series(): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${system.url}/metrics`);
  expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const lines = (await answer.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

describe("the metrics of a system on this machine", () => {
  it("count what its functions did", async () => {
    await call(system.url, `PUT ${paths.testClock}`, { now: noon });
    const { virtualAccount, token } = await accountWithToken(system.url);
    await trust(system.url, token);
    const place = { domain: "example.com", virtualAccount };
    const webhook = { url: "http://127.0.0.1:9/", kinds: ["report-accepted"] };
    await call(system.url, `POST ${fillPath(paths.webhooks, place)}`, webhook);
    expect((await series()).get("slp_reports_accepted_total")).toBe(0);
    await submit(system.url, [report(1616000000, 24), report(1616000001, 24)]);
    await submit(system.url, [report(1616000001, 24)]);
    await submit(system.url, [report(1616000001, 25)]);
    await submit(system.url, [report(1616000002, 24)], signingKeyFromSeed(new Uint8Array(32).fill(9)));
    const now = await series();
    expect(Object.fromEntries([...now].filter(([name]) => name.includes("_total")))).toEqual({
      slp_reports_accepted_total: 2,
      'slp_reports_refused_total{reason="conflict"}': 1,
      'slp_reports_refused_total{reason="signature"}': 1,
      slp_acknowledgements_issued_total: 1,
      'slp_alerts_raised_total{kind="insufficient-licences"}': 1,
      'slp_webhook_deliveries_total{outcome="not-taken"}': 10,
    });
    expect(now.get('slp_batch_duration_seconds_count{function="policy-evaluation"}')).toBe(3);
    expect(now.get('slp_message_age_seconds_count{queue="reports"}')).toBe(3);
  });

  it("take nothing from lines that are something else", async () => {
    const metrics = new LocalMetrics();
    for (const line of ["started", '{"level":"error"}', 7, undefined, "{}"]) metrics.tell(line);
    expect(await metrics.text()).toMatch(/^slp_reports_accepted_total 0$/m);
  });
});
