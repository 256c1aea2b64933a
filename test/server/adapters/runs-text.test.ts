import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuns, writeRuns } from "../../../server/adapters/runs-text";

const stretches = fc.array(
  fc.record({ gap: fc.nat(3), hours: fc.integer({ min: 1, max: 200 }), value: fc.nat(100_000) }),
  { maxLength: 30 },
);

describe("runs as a text", () => {
  it("have a value for each hour, and say how many are alike", () => {
    const runs = [
      { from: 449_072, to: 449_076, value: 24 },
      { from: 449_076, to: 449_077, value: 0 },
      { from: 449_079, to: 449_080, value: 7 },
    ];
    expect(writeRuns(runs)).toBe("449072:24*4,0,-*2,7");
  });

  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.nat(500_000), stretches, (first, given) => {
        let hour = first;
        const runs = given.map(({ gap, hours, value }) => {
          const from = hour + gap;
          hour = from + hours;
          return { from, to: hour, value };
        });
        expect(readRuns(writeRuns(runs))).toEqual(runs);
      }),
    );
  });

  it.each(["1", "1:", ":1", "1:a", "1:2*", "1:2,", "1:2*x", "[[1,2,3]]"])("are not read from %j", (text) => {
    expect(() => readRuns(text)).toThrow("says no use of hours");
  });
});
