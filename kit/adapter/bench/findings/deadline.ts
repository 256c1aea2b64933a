import type { DeviceBench } from "../device-bench";
import { type Instant, readable } from "../instant";
import { Deviation, expectSame } from "../outcome";

/** The acknowledgement deadline on display. */
export async function expectDeadline(bench: DeviceBench, expected: Instant | undefined): Promise<void> {
  expectSame("deadline", shown(expected), shown((await bench.watch.look(bench.story.now)).deadline));
}

/** What an acknowledgement can do to the deadline. */
export const movements = ["not moved", "moved to a later day"] as const;
export type Movement = (typeof movements)[number];

/** What the last acknowledgement has done to the deadline. */
export async function expectMovement(bench: DeviceBench, movement: Movement): Promise<void> {
  const before = bench.deadlineBefore;
  if (movement === "not moved") return expectDeadline(bench, before);
  const { deadline } = await bench.watch.look(bench.story.now);
  if (deadline !== undefined && deadline > (before ?? Infinity)) return;
  throw new Deviation(`a deadline after ${shown(before)}`, shown(deadline));
}

function shown(deadline: Instant | undefined): string {
  return deadline === undefined ? "none" : readable(deadline);
}
