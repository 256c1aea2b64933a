import { type KeptReport, reportsKept } from "../../device/reports-kept";
import type { Router } from "../../device/router";
import { nameOfLicence } from "./licence-name";
import type { UsageReportView } from "./usage-reports";

const states: Readonly<Record<KeptReport["state"], UsageReportView["state"]>> = {
  open: "OPEN",
  unacknowledged: "UNACK",
  acknowledged: "ACK",
};

/** The reports that a router still has, oldest first (RPT-13). */
export const usageReportsOf = ({ state }: Router): readonly UsageReportView[] =>
  reportsKept(state).map((report) => ({ ...report, state: states[report.state], name: nameOfLicence(report.tag) }));
