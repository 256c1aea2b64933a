import { unpackMeasurements } from "../../core/report/packed-measurements";
import type { RumReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Router } from "../device/router";

/** A report that a router has, as lists of reports name it. */
export interface KeptReport {
  readonly id: number;
  readonly sudi: Sudi;
  readonly tag: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly state: "open" | "unacknowledged" | "acknowledged";
}

/** Every report that a router still has, oldest first. */
export function reportsKept({ state: { book, acknowledgedReports } }: Router): readonly KeptReport[] {
  return [
    ...acknowledgedReports.flatMap(({ report, measured }) =>
      kept({ ...report, measurements: unpackMeasurements(measured) }, "acknowledged"),
    ),
    ...book.handed.flatMap(({ signed }) => kept(signed.report, "unacknowledged")),
    ...book.open.flatMap(({ report }) => kept(report, "open")),
  ].sort((one, other) => one.id - other.id);
}

function kept({ id, sudi, tag, measurements }: RumReport, state: KeptReport["state"]): readonly KeptReport[] {
  const [first, last] = [measurements[0], measurements.at(-1)];
  return first && last ? [{ id, sudi, tag, start: first.start, end: last.end, state }] : [];
}
