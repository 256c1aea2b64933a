import type { Interval } from "../../messages/messages";
import type { DeviceBench } from "../device-bench";
import { expectSame } from "../outcome";

/** The measurement interval in force. */
export async function expectInterval(bench: DeviceBench, expected: Interval): Promise<void> {
  expectSame("measurement interval", hours(expected), hours(await bench.device.observe("interval")));
}

/** The release that the device says it runs. */
export async function expectRelease(bench: DeviceBench, release: string): Promise<void> {
  expectSame("release", release, await bench.device.observe("softwareVersion"));
}

function hours(interval: Interval): string {
  return "hours" in interval ? `${interval.hours} hours` : `${interval.days * 24} hours`;
}
