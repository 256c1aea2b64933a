import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohorts } from "../../core/account/cohort";
import { usageOverTime, type WeekOfUsage } from "../../core/account/usage-over-time";
import { type Standing, totalOfWeek } from "../../core/account/week-total";
import { deviceName } from "../../core/report/sudi";
import { days, hours, seconds } from "../../core/time/duration";
import { earlier, instant, parseInstant, plus } from "../../core/time/instant";
import { type MemoryPorts, memoryPorts } from "../../server/adapters/memory/memory-ports";
import type { TotalRequest, TotalRequests } from "../../server/ports/total-requests";
import type { StoredTotal } from "../../server/ports/totals";
import { computeTotals } from "../../server/usage/compute-totals";
import { atQuarters, type Gathering } from "../../server/usage/gathering";
import { totalRequestsOf } from "../../server/usage/total-requests-of";
import { usageHistory } from "../../server/usage/usage-history";
import { usageOf } from "../contracts/fixtures";
import { otherRouter, report, router } from "./story";

const monday = parseInstant("2021-03-29T00:00:00Z");
const at = (hour: number) => instant(monday + hour * hours(1));
/** Weeks begin on Thursdays: the first of those that the stories reach into began on Mar 25, the last on Apr 22. */
const [firstWeek, lastWeek] = [2673, 2677];
const [begin, end] = [parseInstant("2021-03-30T12:00:00Z"), parseInstant("2021-04-28T12:00:00Z")];

const use = fc.record({
  device: fc.constantFrom(router, otherRouter),
  id: fc.nat(1_000),
  from: fc.integer({ min: 0, max: 700 }),
  length: fc.integer({ min: 1, max: 30 }),
  value: fc.nat(50),
});
const crash = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined, freq: 2 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("report" as const), use }),
  fc.record({ kind: fc.constant("a week passes" as const) }),
  fc.record({
    kind: fc.constant("compute" as const),
    picks: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
    crash,
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Ports of which the call with that number fails, and with it the invocation. */
function dyingAt(ports: MemoryPorts, fatal: number | undefined): MemoryPorts {
  let calls = 0;
  const mortal = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get:
        (target, name) =>
        async (...values: readonly unknown[]) => {
          if (fatal !== undefined && ++calls >= fatal) throw new Error(`dead since call ${fatal}`);
          return (Reflect.get(target, name) as (...values: unknown[]) => unknown).apply(target, [...values]);
        },
    });
  const { usage, totals, openings, totalRequests } = ports;
  return {
    ...ports,
    usage: mortal(usage),
    totals: mortal(totals),
    openings: mortal(openings),
    totalRequests: mortal(totalRequests),
  };
}

/** Tells a story, works off what waits, and answers In Use of every hour as it is computed and as all usage gives it. */
async function told(steps: readonly Step[], spoil: (ports: MemoryPorts) => MemoryPorts = (ports) => ports) {
  const time = { now: begin };
  const gathering: Gathering = (pieces) => seconds(pieces < 2 ? 0 : 60);
  const ports = spoil({ ...memoryPorts({ now: async () => time.now }, "totals"), gathering });
  await ports.accounts.save({ id: "va", smartAccount: "s", name: "n", policy: "none", version: 1 });
  const all = new Map<string, readonly WeekOfUsage[]>();
  /** Each of the messages picked is worked on by a function of its own, all at once. */
  const compute = async (picks: readonly number[], fatal?: number) => {
    const waiting = [...ports.totalQueue.receive(1_000)];
    const picked = picks.flatMap((pick) => (waiting.length > 0 ? waiting.splice(pick % waiting.length, 1) : []));
    await Promise.all(
      picked.map(async (delivery) => {
        const failed = await computeTotals(dyingAt(ports, fatal))([delivery]);
        if (failed.length === 0) ports.totalQueue.remove([delivery]);
      }),
    );
  };
  for (const one of steps) {
    if (one.kind === "a week passes") {
      time.now = earlier(end, plus(time.now, days(7)));
      continue;
    }
    if (one.kind === "compute") {
      await compute(one.picks, one.crash);
      continue;
    }
    const { device: sudi, id, from, length, value } = one.use;
    const span = { from: at(from), to: at(from + length) };
    const { report: read } = report(id + 1, { sudi, value });
    const weeks = usageOverTime({ ...read, measurements: [{ start: span.from, end: span.to, value }] }).map((week) => ({
      ...week,
      virtualAccount: "va",
    }));
    const name = `${deviceName(sudi)} ${id}`;
    if (all.has(name)) continue;
    all.set(name, weeks);
    await ports.totalRequests.sendAll(totalRequestsOf(weeks));
  }
  while (ports.totalQueue.size > 0) await compute([0, 1, 2]);
  const history = await usageHistory(ports)({
    virtualAccount: "va",
    tag: "CUBE_T_STD",
    from: instant(firstWeek * 168 * hours(1)),
    to: instant((lastWeek + 1) * 168 * hours(1)),
  });
  return {
    computed: history.kind === "history" ? history.hours.map(({ inUse }) => inUse) : history.kind,
    given: given([...all.values()].flat()),
  };
}

function given(all: readonly WeekOfUsage[]): readonly number[] {
  const values: number[] = [];
  let standing: Standing = new Map();
  for (let week = firstWeek; week <= lastWeek; week++) {
    const total = totalOfWeek(
      week,
      all.filter((one) => one.week === week),
      standing,
    );
    standing = total.standing;
    for (const { from, to, value } of total.runs) values.push(...new Array<number>(to - from).fill(value));
  }
  return values;
}

const steps = fc.array(step, { minLength: 1, maxLength: 20 });

describe("totals", () => {
  it("come out the same whatever dies, comes late, comes in another order or is worked on at the same time (ACC-7)", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { computed, given } = await told(taken);
        expect(computed).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  const unasked = (ports: MemoryPorts): MemoryPorts => {
    const totalRequests: TotalRequests = {
      sendAll: (requests) => ports.totalRequests.sendAll(requests.filter(({ usage }) => usage.length > 0)),
    };
    return { ...ports, totalRequests };
  };
  const unclosed = (ports: MemoryPorts): MemoryPorts => ({
    ...ports,
    totals: { ...ports.totals, latest: async () => "none" },
  });
  it.each([
    ["asked for", unasked],
    ["closed when a later one begins", unclosed],
  ])("are seen to be wrong where weeks are not %s", async (_, spoil) => {
    const found = await fc.check(
      fc.asyncProperty(steps, async (taken) => {
        const { computed, given } = await told(taken, spoil);
        expect(computed).toEqual(given);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(found.failed).toBe(true);
  });

  it("are computed once for many that ask, by the distinct key", async () => {
    const ports = memoryPorts({ now: async () => end }, "totals");
    const key = { virtualAccount: "va", tag: "CUBE_T_STD", week: lastWeek, cohort: cohorts - 1 };
    let computed = 0;
    const counting: MemoryPorts = {
      ...ports,
      usage: {
        ...ports.usage,
        find: async (asked) => {
          computed++;
          return ports.usage.find(asked);
        },
      },
    };
    const deliveries = Array.from({ length: 50 }, (_, index) => ({
      id: String(index),
      message: { ...key, usage: [] },
    }));
    expect(await computeTotals(counting)(deliveries)).toEqual([]);
    expect(computed).toBe(1);
    const dying = dyingAt(ports, 1);
    expect(await computeTotals(dying)(deliveries)).toHaveLength(50);
  });

  it("of large accounts wait once, and are computed then, whatever their size", async () => {
    const ports = memoryPorts({ now: async () => end }, "totals");
    const sent: { readonly request: TotalRequest; readonly after: number | undefined }[] = [];
    const totalRequests: TotalRequests = {
      sendAll: async (requests, after) => {
        sent.push(...requests.map((request) => ({ request, after })));
        return [];
      },
    };
    const patient: MemoryPorts = { ...ports, totalRequests, gathering: (pieces) => seconds(pieces < 2 ? 0 : 180) };
    const ofDay = (reportId: number) => usageOf(router, { reportId, week: lastWeek });
    const [first, second, third] = [1, 2, 3].map((id) => totalRequestsOf([ofDay(id)])[0]);
    if (!first || !second || !third) throw new Error("three were made");
    const compute = async (message: TotalRequest) => {
      expect(await computeTotals(patient)([{ id: "1", message }])).toEqual([]);
      return (await ports.totals.find(first)) as StoredTotal;
    };
    expect((await compute(first)).pieces).toBe(1);
    expect((await compute(second)).pieces).toBe(2);
    expect(sent).toEqual([]);
    // What it brings waits with it; the total is as it was.
    expect((await compute(third)).pieces).toBe(2);
    const waiting = { ...third, waited: true } as const;
    expect(sent).toEqual([{ request: waiting, after: 180 }]);
    expect((await compute(waiting)).pieces).toBe(3);
    expect(sent).toHaveLength(1);
  });

  it("wait for the next quarter of an hour from 1,000 pieces of usage on", () => {
    expect(atQuarters(999, parseInstant("2021-04-28T12:00:01Z"))).toBe(0);
    expect(atQuarters(1_000, parseInstant("2021-04-28T12:00:01Z"))).toBe(899);
    expect(atQuarters(1_000, parseInstant("2021-04-28T12:15:00Z"))).toBe(900);
    expect(atQuarters(50_000, parseInstant("2021-04-28T12:29:59Z"))).toBe(1);
  });
});
