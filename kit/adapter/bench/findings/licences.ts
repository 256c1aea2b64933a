import type { DeviceBench } from "../device-bench";
import { standsFor } from "../family";
import { expectSame } from "../outcome";

/** What the device lists of the licences that a scenario's table names, with the columns `licence` and `count`. */
export async function expectLicences(
  bench: DeviceBench,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const shown = await bench.device.observe("licences");
  const countOf = (licence = "") => shown.find(({ tag }) => standsFor(tag, licence))?.count ?? "not listed";
  expectSame(
    "licences",
    rows.map(({ licence, count }) => `${licence} ${count}`).join(", "),
    rows.map(({ licence }) => `${licence} ${countOf(licence)}`).join(", "),
  );
}
