import type { Sudi } from "../../../core/report/sudi";
import type { Instant } from "../../../core/time/instant";
import type { TimeZone } from "../../device/router-state";
import { licenceTime } from "./licence-time";
import { indented, ruled } from "./lines";
import { udiOf } from "./udi";

/** A report that a router has. */
export interface UsageReportView {
  readonly id: number;
  /** It still grows, it was handed over and waits, or it was acknowledged. */
  readonly state: "OPEN" | "UNACK" | "ACK";
  readonly name: string;
  readonly tag: string;
  readonly sudi: Sudi;
  readonly start: Instant;
  readonly end: Instant;
}

/** `show license rum id all`, oldest first. */
export const printUsageReports = (reports: readonly UsageReportView[]): string =>
  [
    ...ruled("Smart Licensing Usage Report:"),
    columns("Report Id,", "State,", "Flag,", "Feature Name"),
    ...reports.map(({ id, state, name }) => columns(String(id), state, "N", name)),
  ].join("\n");

/** `show license rum id N`. */
export function printUsageReport(reports: readonly UsageReportView[], id: number): string {
  const report = reports.find((one) => one.id === id);
  return report ? printUsageReports([report]) : notKept(id);
}

/** `show license rum id N detail`; the ids beside a report are those before and after it in the list. */
export function printUsageReportDetail(reports: readonly UsageReportView[], id: number, zone: TimeZone): string {
  const index = reports.findIndex((one) => one.id === id);
  const report = reports[index];
  if (!report) return notKept(id);
  const [before, after] = [reports[index - 1]?.id ?? 0, reports[index + 1]?.id ?? 0];
  const time = (at: Instant) => licenceTime(at, zone);
  return [
    ...ruled("Smart Licensing Usage Report Detail:"),
    `Report Id: ${id}`,
    ...indented([
      `Feature Name: ${report.name}`,
      "Metric Name: ENTITLEMENT",
      `UDI: ${udiOf(report.sudi)}`,
      `Metric Value: ${report.tag}`,
      `Previous Report Id: ${before},    Next Report Id: ${after}`,
      `State: ${report.state},      State Change Reason: ${report.state === "OPEN" ? "NONE" : "REPORTING"}`,
      `Start Time: ${time(report.start)},      End Time: ${time(report.end)}`,
      "Storage State: EXIST",
      "Transaction ID: 0",
      "Transaction Message: <none>",
    ]),
  ].join("\n");
}

const notKept = (id: number): string => `% No report with the id ${id} is kept here`;

const columns = (id: string, state: string, flag: string, name: string): string =>
  `${id.padEnd(20)}${state.padStart(6)}    ${flag.padEnd(6)}${name}`;
