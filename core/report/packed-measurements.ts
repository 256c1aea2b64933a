import type { Instant } from "../time/instant";
import type { Measurement } from "./rum-report";

/** Measurements in a third of the memory, for reports that are kept and hardly ever looked at. */
export interface PackedMeasurements {
  readonly starts: readonly Instant[];
  readonly ends: readonly Instant[];
  readonly values: readonly number[];
}

export const packMeasurements = (measurements: readonly Measurement[]): PackedMeasurements => ({
  starts: measurements.map(({ start }) => start),
  ends: measurements.map(({ end }) => end),
  values: measurements.map(({ value }) => value),
});

/** The measurements that were packed; throws a RangeError where the three lists are not of one length. */
export function unpackMeasurements({ starts, ends, values }: PackedMeasurements): readonly Measurement[] {
  return starts.map((start, index) => {
    const [end, value] = [ends[index], values[index]];
    if (end === undefined || value === undefined) throw new RangeError(`Measurement ${index} was packed in part.`);
    return { start, end, value };
  });
}
