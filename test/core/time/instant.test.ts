import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, seconds } from "../../../core/time/duration";
import { formatInstant, instant, minus, nextHour, parseInstant, plus, startOfHour } from "../../../core/time/instant";

describe("an instant", () => {
  it("is read and written as RFC 3339 in UTC", () => {
    expect(parseInstant("2021-03-29T20:00:00Z")).toBe(1617048000);
    expect(formatInstant(instant(1617048000))).toBe("2021-03-29T20:00:00Z");
  });

  it("comes back from its own text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (second) => {
        expect(parseInstant(formatInstant(instant(second)))).toBe(second);
      }),
    );
  });

  it.each(["2021-02-30T00:00:00Z", "2021-03-29", "2021-03-29T20:00:00+01:00", "2021-03-29T20:00:00.5Z", ""])(
    "refuses %j and says how to write it",
    (text) => {
      expect(() => parseInstant(text)).toThrow(`"${text}" is not an instant`);
    },
  );

  it.each([-1, 1.5, Number.NaN, 2 ** 53])("is never %d", (value) => {
    expect(() => instant(value)).toThrow(RangeError);
  });

  it("knows the hour that it lies in and the next boundary, which is later than itself", () => {
    const at = parseInstant("2021-03-29T20:00:00Z");
    expect(formatInstant(startOfHour(plus(at, seconds(3_599))))).toBe("2021-03-29T20:00:00Z");
    expect(formatInstant(nextHour(at))).toBe("2021-03-29T21:00:00Z");
    expect(formatInstant(nextHour(plus(at, seconds(3_599))))).toBe("2021-03-29T21:00:00Z");
  });

  it("moves by durations", () => {
    const at = parseInstant("2021-10-08T13:56:07Z");
    expect(formatInstant(plus(at, days(60)))).toBe("2021-12-07T13:56:07Z");
    expect(minus(at, days(60))).toBe(at - 5_184_000);
    expect(minus(instant(5), hours(1))).toBe(0);
  });
});

describe("a duration", () => {
  it("is whole seconds", () => {
    expect(hours(8)).toBe(28_800);
    expect(days(90)).toBe(7_776_000);
    expect(() => hours(0.1234567)).toThrow(RangeError);
    expect(() => seconds(-1)).toThrow("-1 is not a duration");
  });
});
