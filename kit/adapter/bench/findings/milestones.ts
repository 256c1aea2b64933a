import type { Observable, Observations } from "../../messages/observations";
import type { DeviceBench } from "../device-bench";
import { type Instant, instantOf, readable } from "../instant";
import { expectSame } from "../outcome";

type InstantName = { [Name in Observable]: string | null extends Observations[Name] ? Name : never }[Observable];

/** The instants that a device shows, by the words of `show license status` that a scenario uses for them. */
const observed = {
  deadline: "deadline",
  "last acknowledgement": "lastAck",
  "next acknowledgement check": "nextAckCheck",
  "next report push": "nextPush",
  "last report push": "lastPush",
  "last report file write": "lastFileWrite",
  "last report pull": "lastPull",
  "trust installation": "trustInstalledAt",
} as const satisfies Record<string, Exclude<InstantName, "cubeVersion">>;

/** What a scenario calls an instant that a device shows. */
export type Milestone = keyof typeof observed;
export const milestones: readonly Milestone[] = [
  "deadline",
  "last acknowledgement",
  "next acknowledgement check",
  "next report push",
  "last report push",
  "last report file write",
  "last report pull",
  "trust installation",
];

/** The device shows this instant for a milestone, or none. */
export async function expectMilestone(
  bench: DeviceBench,
  milestone: Milestone,
  expected: Instant | undefined,
): Promise<void> {
  const seen = await bench.device.observe(observed[milestone]);
  expectSame(milestone, inWords(expected), seen ? readable(instantOf(seen)) : "none");
}

function inWords(at: Instant | undefined): string {
  return at === undefined ? "none" : readable(at);
}
