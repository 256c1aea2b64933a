import type { Counted } from "../counted";
import type { DeviceBench } from "../device-bench";
import { expectSame } from "../outcome";

/** The calls that stand now, by the device's own counts; Aggregate only where it is stated. */
export async function expectCounts(bench: DeviceBench, counted: Counted): Promise<void> {
  const { enhanced, standard, aggregate } = await bench.device.observe("counts");
  const seen = counted.aggregate === undefined ? { enhanced, standard } : { enhanced, standard, aggregate };
  expectSame("counts", text(counted), text(seen));
}

function text({ enhanced, standard, aggregate }: Counted): string {
  return `Enhanced ${enhanced}, Standard ${standard}${aggregate === undefined ? "" : `, Aggregate ${aggregate}`}`;
}
