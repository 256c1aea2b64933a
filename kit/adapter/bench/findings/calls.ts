import type { Attempt } from "../call-generator";
import type { DeviceBench } from "../device-bench";
import { Deviation, expectSame } from "../outcome";

/** The calls that were tried last were all accepted, or all refused. */
export function expectAttempt({ attempt }: DeviceBench, expected: keyof Attempt): void {
  const other = expected === "accepted" ? "refused" : "accepted";
  if (attempt[expected] > 0 && attempt[other] === 0) return;
  throw new Deviation(`all calls ${expected}`, `${attempt.accepted} accepted, ${attempt.refused} refused`);
}

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
