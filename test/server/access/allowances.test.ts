import { describe, expect, it } from "vitest";
import { seconds } from "../../../core/time/duration";
import { parseInstant, plus } from "../../../core/time/instant";
import { allowances } from "../../../server/access/allowances";

const noon = parseInstant("2021-03-29T12:00:00Z");
const granted = { kind: "granted" };

/** How many of so many are granted at an instant. */
const taken = (of: ReturnType<typeof allowances>, name: string, count: number, at = noon) =>
  Array.from({ length: count }, () => of.take(name, at)).filter(({ kind }) => kind === "granted").length;

describe("an allowance", () => {
  it("is so many at once, for each name by itself", () => {
    const of = allowances({ burst: 3, perSecond: 1 });
    expect(taken(of, "Ann", 5)).toBe(3);
    expect(taken(of, "Ben", 5)).toBe(3);
  });

  it("grows again second by second, up to what it was", () => {
    const of = allowances({ burst: 3, perSecond: 2 });
    taken(of, "Ann", 3);
    expect(taken(of, "Ann", 9, plus(noon, seconds(1)))).toBe(2);
    expect(taken(of, "Ann", 9, plus(noon, seconds(1_000)))).toBe(3);
  });

  it("tells when there is one left again: at that second there is, and before it there is not", () => {
    const of = allowances({ burst: 1, perSecond: 0.1 });
    expect(of.take("Ann", noon)).toEqual(granted);
    expect(of.take("Ann", noon)).toEqual({ kind: "exceeded", retryAfter: 10 });
    expect(of.take("Ann", plus(noon, seconds(9)))).toEqual({ kind: "exceeded", retryAfter: 1 });
    expect(of.take("Ann", plus(noon, seconds(10)))).toEqual(granted);
  });

  it("is not grown by a clock that goes back", () => {
    const of = allowances({ burst: 1, perSecond: 1 });
    of.take("Ann", plus(noon, seconds(60)));
    expect(of.take("Ann", noon)).toMatchObject({ kind: "exceeded" });
  });

  it("forgets who was seen longest ago where there are too many names", () => {
    const of = allowances({ burst: 1, perSecond: 0.001 });
    for (let name = 0; name < 10_001; name++) of.take(String(name), noon);
    expect(of.take("10000", noon)).toMatchObject({ kind: "exceeded" });
    expect(of.take("0", noon)).toEqual(granted);
  });
});
