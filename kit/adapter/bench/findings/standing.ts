import type { Interval } from "../../messages/messages";
import type { DeviceBench } from "../device-bench";
import { type Instant, instantOf, readable } from "../instant";
import { expectSame } from "../outcome";

/** The measurement interval in force. */
export async function expectInterval(bench: DeviceBench, expected: Interval): Promise<void> {
  expectSame("measurement interval", hours(expected), hours(await bench.device.observe("interval")));
}

/** The release that the device says it runs. */
export async function expectRelease(bench: DeviceBench, release: string): Promise<void> {
  expectSame("release", release, await bench.device.observe("softwareVersion"));
}

/** The device announces its next report push for this instant. */
export async function expectNextPush(bench: DeviceBench, at: Instant): Promise<void> {
  const shown = await bench.device.observe("nextPush");
  expectSame("next report push", readable(at), shown === null ? "none" : readable(instantOf(shown)));
}

function hours(interval: Interval): string {
  return "hours" in interval ? `${interval.hours} hours` : `${interval.days * 24} hours`;
}
