import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredHours, hoursInWeek, usageOverTime } from "../../../core/account/usage-over-time";
import { parseRelease } from "../../../core/release/release";
import type { RumReport } from "../../../core/report/rum-report";
import { instant, parseInstant } from "../../../core/time/instant";

const reportOf = (...measurements: readonly (readonly [start: string, end: string, value: number])[]): RumReport => ({
  id: 1,
  sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
  tag: "CUBE_T_STD",
  softwareVersion: parseRelease("17.6.1a"),
  redundancy: [],
  measurements: measurements.map(([start, end, value]) => ({
    start: parseInstant(`2021-03-${start}Z`),
    end: parseInstant(`2021-03-${end}Z`),
    value,
  })),
});
/** The hour of 2021-03-29T08:00:00Z, counted from 1970; its week, 2673, began on Thursday Mar 25. */
const eight = 449_168;

describe("usage over time", () => {
  it("gives a measurement's value to every hour that it overlaps", () => {
    expect(usageOverTime(reportOf(["29T08:00:00", "29T12:00:00", 24]))).toEqual([
      {
        sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
        reportId: 1,
        group: "C8000V:93POM8FF9IZ",
        tag: "CUBE_T_STD",
        week: 2673,
        runs: [{ from: eight, to: eight + 4, value: 24 }],
        closing: { at: parseInstant("2021-03-29T12:00:00Z"), value: 24 },
      },
    ]);
  });

  it.each([
    ["one second before an hour", "29T07:59:59", "29T08:00:01", eight - 1, eight + 1],
    ["on the hour", "29T08:00:00", "29T09:00:00", eight, eight + 1],
    ["within an hour", "29T08:10:00", "29T08:20:00", eight, eight + 1],
    ["to one second after an hour", "29T08:00:00", "29T09:00:01", eight, eight + 2],
  ])("counts whole hours: %s", (_, start, end, from, to) => {
    expect(usageOverTime(reportOf([start, end, 5]))[0]?.runs).toEqual([{ from, to, value: 5 }]);
  });

  it("takes the highest of several values for one hour", () => {
    const [week] = usageOverTime(
      reportOf(["29T08:00:00", "29T09:30:00", 2], ["29T09:30:00", "29T10:30:00", 8], ["29T10:30:00", "29T12:00:00", 3]),
    );
    expect(week?.runs).toEqual([
      { from: eight, to: eight + 1, value: 2 },
      { from: eight + 1, to: eight + 3, value: 8 },
      { from: eight + 3, to: eight + 4, value: 3 },
    ]);
  });

  it("closes with the value that the report ends with, or that it has when the week ends", () => {
    const [first, second] = usageOverTime(
      reportOf(["31T23:00:00", "31T23:30:00", 4], ["31T23:30:00", "31T23:40:00", 9]),
    );
    expect(first?.closing).toEqual({ at: parseInstant("2021-03-31T23:40:00Z"), value: 9 });
    expect(second).toBeUndefined();
    const weeks = usageOverTime({
      ...reportOf(["31T22:00:00", "31T23:00:00", 4]),
      measurements: [
        { start: parseInstant("2021-03-31T22:00:00Z"), end: parseInstant("2021-03-31T23:00:00Z"), value: 4 },
        { start: parseInstant("2021-03-31T23:00:00Z"), end: parseInstant("2021-04-01T01:00:00Z"), value: 7 },
        { start: parseInstant("2021-04-01T01:00:00Z"), end: parseInstant("2021-04-01T01:30:00Z"), value: 2 },
      ],
    });
    expect(weeks.map(({ closing }) => closing)).toEqual([
      { at: parseInstant("2021-04-01T00:00:00Z"), value: 7 },
      { at: parseInstant("2021-04-01T01:30:00Z"), value: 2 },
    ]);
  });

  it("cuts at the end of a week, and leaves out the hours that no measurement covers", () => {
    const weeks = usageOverTime(reportOf(["31T20:00:00", "31T21:00:00", 4], ["31T22:00:00", "31T23:59:59", 4]));
    const late = usageOverTime({
      ...reportOf(["31T22:00:00", "31T23:00:00", 4]),
      measurements: [
        { start: parseInstant("2021-03-31T22:00:00Z"), end: parseInstant("2021-04-01T01:00:00Z"), value: 4 },
      ],
    });
    expect(weeks.map(({ runs }) => runs)).toEqual([
      [
        { from: 449_228, to: 449_229, value: 4 },
        { from: 449_230, to: 449_232, value: 4 },
      ],
    ]);
    expect(late.map(({ week, runs }) => [week, runs])).toEqual([
      [2673, [{ from: 449_230, to: 449_232, value: 4 }]],
      [2674, [{ from: 449_232, to: 449_233, value: 4 }]],
    ]);
  });

  it("covers every hour that a measurement overlaps once, and each week only its own hours", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 4_000_000 }), fc.integer({ min: 1, max: 900_000 }), fc.nat(500));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
        const measurements = spans.map(([start, length, value]) => ({
          start: instant(start),
          end: instant(start + length),
          value,
        }));
        const weeks = usageOverTime({ ...reportOf(["29T08:00:00", "29T12:00:00", 1]), measurements });
        const expected = new Map<number, number>();
        for (const { start, end, value } of measurements) {
          for (let second = start - (start % 3_600); second < end; second += 3_600) {
            expected.set(second / 3_600, Math.max(value, expected.get(second / 3_600) ?? 0));
          }
        }
        const seen = new Map<number, number>();
        for (const { week, runs } of weeks) {
          for (const { from, to, value } of runs) {
            for (let hour = from; hour < to; hour++) {
              expect(seen.has(hour)).toBe(false);
              expect(Math.floor(hour / hoursInWeek)).toBe(week);
              seen.set(hour, value);
            }
          }
        }
        expect([...seen].sort()).toEqual([...expected].sort());
        expect(coveredHours(weeks)).toBe(expected.size);
      }),
    );
  });
});
