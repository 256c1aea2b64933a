import type { RumReport } from "../../../core/report/rum-report";
import type { Router } from "../../device/router";
import { nameOfLicence } from "./licence-name";
import type { UsageReportView } from "./usage-reports";

/** The reports that wait for their acknowledgement, oldest first (RPT-13). */
export function usageReportsOf({ state: { book } }: Router): readonly UsageReportView[] {
  return [
    ...book.handed.flatMap(({ signed }) => viewOf(signed.report, "UNACK")),
    ...book.open.flatMap(({ report }) => viewOf(report, "OPEN")),
  ];
}

function viewOf(
  { id, tag, sudi, measurements }: RumReport,
  state: UsageReportView["state"],
): readonly UsageReportView[] {
  const [first] = measurements;
  const last = measurements.at(-1);
  if (!first || !last) return [];
  return [{ id, state, name: nameOfLicence(tag), tag, sudi, start: first.start, end: last.end }];
}
