import type { DeviceBench } from "../device-bench";
import { Deviation } from "../outcome";

/** What becomes of something that is asked of a device. */
export const judgements = ["accepted", "refused", "refused with a reason"] as const;
export type Judgement = (typeof judgements)[number];

/** The device's verdict on what it was last asked or given. */
export function expectVerdict(bench: DeviceBench, expected: Judgement): void {
  const { accepted, message } = bench.verdict;
  const observed = accepted ? "accepted" : message ? "refused with a reason" : "refused";
  if (observed.startsWith(expected)) return;
  throw new Deviation(expected, message ? `${observed}: ${message}` : observed);
}
