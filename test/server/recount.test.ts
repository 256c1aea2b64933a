import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekOf } from "../../core/account/usage-over-time";
import type { RumReport, SignedReport } from "../../core/report/rum-report";
import { signReport } from "../../core/report/sign-report";
import { days, hours } from "../../core/time/duration";
import { formatInstant, instant, parseInstant, plus } from "../../core/time/instant";
import { file, noon, otherKey, otherRouter, report, router, routerKey, trustedStory, trustRequest } from "./story";

const span = (from: string, to: string) => ({ from: `2021-03-${from}:00:00Z`, to: `2021-03-${to}:00:00Z` });

/** Two devices that report over three weeks, late and out of order too. */
async function reported() {
  const told = await trustedStory();
  const { server, branches, tokenOf, setClock } = told;
  const second = { sudi: otherRouter, publicKey: otherKey.publicKey };
  await server.trust(trustRequest(await tokenOf(branches), second));
  const other = { sudi: otherRouter, key: otherKey };
  setClock(plus(noon, days(1)));
  await server.submit(file(report(2, { ...span("20T08", "29T08"), value: 10 })));
  await server.submit(file(report(1, { ...other, ...span("12T00", "13T12"), value: 7 })));
  await server.submit(file(report(3, { ...other, ...span("28T00", "29T03"), value: 5, tag: "CUBE_T_ENH" })));
  await server.settle();
  await server.submit(file(report(1, { ...span("19T08", "20T08"), value: 3 })));
  await server.settle();
  return told;
}

/** The same report from a member of the pair. */
const signedAgain = ({ report }: SignedReport, redundancy: RumReport["redundancy"], second: boolean): SignedReport =>
  signReport({ ...report, redundancy }, second ? otherKey : routerKey);

describe("a recount", () => {
  it("finds what the inventory has, hour by hour", async () => {
    const { server, branches, campus } = await reported();
    expect(await server.recount(branches)).toMatchObject({ kind: "recount", reports: 4, differences: [] });
    expect(await server.recount(campus)).toEqual({ kind: "recount", reports: 0, hours: 0, differences: [] });
    expect(await server.recount("nowhere")).toEqual({ kind: "unknown-account" });
  });

  it("goes with devices that move and are removed", async () => {
    const { server, branches, campus, setClock } = await reported();
    setClock(plus(noon, days(2)));
    await server.moveDevice({ within: [branches, campus], sudi: router, to: campus, actor: "ada" });
    await server.moveDevice({ within: [branches, campus], sudi: otherRouter, actor: "ada" });
    await server.settle();
    expect(await server.recount(branches)).toMatchObject({ reports: 4, differences: [] });
    expect(await server.recount(campus)).toMatchObject({ reports: 0, differences: [] });
  });

  it("names every hour in which a total was changed", async () => {
    const { server, ports, branches } = await reported();
    const week = weekOf(noon);
    const totals = await ports.totals.upTo(branches, "CUBE_T_STD", week, 1);
    const total = totals.find(({ closing }) => closing === 10);
    if (total === undefined) throw new Error("no total ends with 10");
    const hour = Math.floor(parseInstant("2021-03-29T06:00:00Z") / hours(1));
    const runs = total.runs.flatMap((run) =>
      run.from <= hour && hour < run.to
        ? [
            { ...run, to: hour },
            { from: hour, to: hour + 2, value: 99 },
            { ...run, from: hour + 2 },
          ]
        : [run],
    );
    await ports.totals.save({ ...total, runs, version: total.version + 1 });
    const outcome = await server.recount(branches);
    const found = outcome.kind === "recount" ? outcome.differences : [];
    expect(found.map(({ hour, ...rest }) => ({ ...rest, hour: formatInstant(hour) }))).toEqual([
      { tag: "CUBE_T_STD", hour: "2021-03-29T06:00:00Z", stored: 106, recomputed: 17 },
      { tag: "CUBE_T_STD", hour: "2021-03-29T07:00:00Z", stored: 106, recomputed: 17 },
    ]);
  });

  it("finds a report that never reached the totals, and says nothing once it did", async () => {
    const { server, ports, branches } = await reported();
    await server.submit(file(report(4, { ...span("29T08", "29T10"), value: 30 })));
    await server.acknowledge();
    const waiting = ports.totalQueue.receive(100);
    expect(await server.recount(branches)).toMatchObject({
      differences: expect.arrayContaining([
        { tag: "CUBE_T_STD", hour: parseInstant("2021-03-29T09:00:00Z"), stored: 17, recomputed: 37 },
      ]),
    });
    expect(waiting.length).toBeGreaterThan(0);
    await server.settle();
    expect(await server.recount(branches)).toMatchObject({ differences: [] });
  });

  it("agrees with the totals whatever pairs and single devices report", async () => {
    const use = fc.record({
      second: fc.boolean(),
      paired: fc.boolean(),
      from: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 1, max: 60 }),
      value: fc.nat(40),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(use, { minLength: 1, maxLength: 8 }), async (uses) => {
        const { server, branches, setClock, ports } = await reported();
        setClock(plus(noon, days(3)));
        const first = parseInstant("2021-03-09T00:00:00Z");
        for (const [index, { second, paired, from, length, value }] of uses.entries()) {
          const sudi = second ? otherRouter : router;
          const start = instant(first + from * hours(1));
          const measured = { from: formatInstant(start), to: formatInstant(plus(start, hours(length))), value };
          const said = report(100 + index, { sudi, key: second ? otherKey : undefined, ...measured });
          const redundancy = [router, otherRouter].map(
            (member) => ({ role: member === sudi ? "Active" : "Standby", sudi: member }) as const,
          );
          const usage = paired ? signedAgain(said, redundancy, second) : said;
          await server.submit(file(usage));
          if (index % 2 === 0) await server.settle();
        }
        await server.settle();
        expect(ports.totalQueue.size).toBe(0);
        expect(await server.recount(branches)).toMatchObject({ differences: [] });
      }),
      { numRuns: 30 },
    );
  });
});
