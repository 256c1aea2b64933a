import type { DeviceBench } from "../device-bench";
import { expectSame } from "../outcome";

/** The calls that stand now, by the device's own counts. */
export async function expectCounts(
  bench: DeviceBench,
  enhanced: number,
  standard: number,
  aggregate: number,
): Promise<void> {
  const seen = await bench.device.observe("counts");
  const text = (one: number, two: number, three: number) => `Enhanced ${one}, Standard ${two}, Aggregate ${three}`;
  expectSame("counts", text(enhanced, standard, aggregate), text(seen.enhanced, seen.standard, seen.aggregate));
}
