import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packMeasurements, unpackMeasurements } from "../../../core/report/packed-measurements";
import { instant } from "../../../core/time/instant";

describe("measurements that are put away", () => {
  it("come out as they went in", () => {
    const at = fc.nat(2_000_000_000).map(instant);
    const measurement = fc.record({ start: at, end: at, value: fc.nat() }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(measurement), (measurements) => {
        expect(unpackMeasurements(packMeasurements(measurements))).toEqual(measurements);
      }),
    );
  });

  it("are refused where a part of them is missing", () => {
    const packed = packMeasurements([{ start: instant(0), end: instant(10), value: 1 }]);
    expect(() => unpackMeasurements({ ...packed, ends: [] })).toThrow("Measurement 0 was packed in part.");
  });
});
