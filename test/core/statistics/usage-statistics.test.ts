import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, regularisedPeak } from "../../../core/statistics/minute-use";
import { noteStanding, startStatistics, type UsageStatistics } from "../../../core/statistics/usage-statistics";
import { type UsageTables, usageTables } from "../../../core/statistics/usage-tables";
import { type Instant, instant, parseInstant } from "../../../core/time/instant";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const at = (time: string): Instant => parseInstant(`2021-03-29T${time}Z`);
const standard = (count: number) => ({ enhanced: 0, standard: count, aggregate: count });

/** Feeds loads one after the other, to a device that starts with the first. */
const fed = (...loads: readonly (readonly [Instant, number])[]): UsageStatistics =>
  loads.reduce(
    (before, [from, count]) => noteStanding(before, from, standard(count)),
    startStatistics(loads[0]?.[0] ?? midnight),
  );

const peaks = (units: UsageTables["standard"]["minutes"], count: number): readonly number[] =>
  units.slice(0, count).map(({ peak }) => peak);

describe("the usage tables", () => {
  it("count a call in the seconds from its start to before its end (STA-1)", () => {
    const { seconds } = usageTables(fed([at("09:00:10"), 1], [at("09:00:13"), 0]), at("09:00:15")).standard;
    expect(peaks(seconds, 6)).toEqual([0, 0, 1, 1, 1, 0]);
    expect(seconds).toHaveLength(60);
  });

  it("do not hold the second that is running", () => {
    expect(peaks(usageTables(fed([at("09:00:10"), 1]), at("09:00:10")).standard.seconds, 1)).toEqual([0]);
    expect(peaks(usageTables(fed([at("09:00:10"), 1]), at("09:00:11")).standard.seconds, 1)).toEqual([1]);
  });

  it("regularise the peak of a minute over its three highest seconds (STA-2)", () => {
    const statistics = fed([at("09:00:10"), 10], [at("09:00:11"), 4], [at("09:00:13"), 0]);
    const [minute] = usageTables(statistics, at("09:01:00")).standard.minutes;
    expect(minute).toEqual({ peak: 6, average: 0 });
    expect(peaks(usageTables(statistics, at("09:00:59")).standard.minutes, 1)).toEqual([0]);
  });

  it("keep the peak of each hour and of each UTC day that is over (STA-3, STA-4)", () => {
    const statistics = fed([at("09:59:59"), 7], [at("10:00:00"), 3], [at("11:30:00"), 0]);
    const tables = usageTables(statistics, at("12:00:00")).aggregate;
    expect(peaks(tables.hours, 4)).toEqual([3, 3, 7, 0]);
    expect(peaks(tables.days, 1)).toEqual([0]);
    expect(peaks(usageTables(statistics, parseInstant("2021-03-30T00:00:00Z")).aggregate.days, 2)).toEqual([7, 0]);
  });

  it("hold 72 hours and 72 days, and forget what is older", () => {
    const statistics = fed([midnight, 5], [at("01:00:00"), 2]);
    const tablesAfter = (hours: number) => usageTables(statistics, instant(midnight + hours * 3_600)).standard;
    expect(peaks(tablesAfter(72).hours, 72).at(-1)).toBe(5);
    expect(peaks(tablesAfter(73).hours, 72)).toEqual(new Array(72).fill(2));
    expect(peaks(tablesAfter(72 * 24).days, 72).at(-1)).toBe(5);
    expect(peaks(tablesAfter(73 * 24).days, 72)).toEqual(new Array(72).fill(2));
  });

  it.each([
    [[1, 1, 0], 1],
    [[1, 0, 0], 0],
    [[9, 9, 9, 1], 9],
  ])("round %j to the nearest: %d", (values, expected) => {
    expect(regularisedPeak(values)).toBe(expected);
  });

  it("round halves up", () => {
    expect(mean([1, 2])).toBe(2);
  });

  it("stay within their bound under a load that changes every second", () => {
    let statistics = startStatistics(midnight);
    for (let second = 0; second < 7_200; second++) {
      statistics = noteStanding(statistics, instant(midnight + second), standard(second % 997));
    }
    expect(statistics.standings.length).toBeLessThanOrEqual(61);
    expect(statistics.minutes).toHaveLength(60);
    expect(JSON.stringify(statistics).length).toBeLessThan(16_384);
  });
});

/** The same tables, from every second since midnight. */
function naiveTables(loads: readonly (readonly [Instant, number])[], now: Instant) {
  const seconds: number[] = [];
  let standing = 0;
  let next = 0;
  for (let second: number = midnight; second < now; second++) {
    for (let load = loads[next]; load && load[0] <= second; load = loads[++next]) standing = load[1];
    seconds.push(standing);
  }
  const units = (length: number, count: number, value: (of: readonly number[]) => number) =>
    Array.from({ length: count }, (_, back) => {
      const end = Math.floor(now / length) * length - back * length - midnight;
      return end <= 0 ? 0 : value(seconds.slice(Math.max(0, end - length), end));
    });
  const peak = (of: readonly number[]) => of.reduce((highest, value) => Math.max(highest, value), 0);
  const topThree = (of: readonly number[]) => {
    const [first = 0, second = 0, third = 0] = of.toSorted((one, other) => other - one);
    return Math.floor((first + second + third) / 3 + 0.5);
  };
  return {
    seconds: units(1, 60, peak),
    minutes: units(60, 60, topThree),
    averages: units(60, 60, (of) => Math.floor(of.reduce((sum, value) => sum + value, 0) / 60 + 0.5)),
    hours: units(3_600, 72, peak),
    days: units(86_400, 72, peak),
  };
}

const gap = fc.oneof(fc.nat(3), fc.nat(90), fc.nat(4_000));

describe("the usage tables and a count of every second", () => {
  it("agree on any load", () => {
    const step = fc.record({ gap, count: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.nat(300_000), (steps, rest) => {
        let clock: number = midnight;
        const loads = steps.map((each) => {
          clock += each.gap;
          return [instant(clock), each.count] as const;
        });
        const now = instant(clock + rest);
        const { seconds, minutes, hours, days } = usageTables(fed(...loads), now).aggregate;
        expect({
          seconds: peaks(seconds, 60),
          minutes: peaks(minutes, 60),
          averages: minutes.map(({ average }) => average),
          hours: peaks(hours, 72),
          days: peaks(days, 72),
        }).toEqual(naiveTables(loads, now));
      }),
      { numRuns: 100 },
    );
  });
});
