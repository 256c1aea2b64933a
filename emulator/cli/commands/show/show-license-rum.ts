import { type Command, exec } from "../../command";
import { printUsageReport, printUsageReportDetail, printUsageReports } from "../../show/usage-reports";
import { usageReportsOf } from "../../show/usage-reports-of";

export const showLicenseRum: Command = {
  modes: exec,
  syntax: "show license rum id {all | report:<1-4294967295> [detail]}",
  help: {
    rum: "Usage reports that are kept",
    id: "Report id",
    all: "Every report",
    report: "Id of one report",
    detail: "In detail",
  },
  run: ({ machine: { router } }, given) => {
    const reports = usageReportsOf(router);
    const id = given.number("report");
    if (id === undefined) return { output: printUsageReports(reports) };
    if (!given.has("detail")) return { output: printUsageReport(reports, id) };
    return { output: printUsageReportDetail(reports, id, router.state.timeZone) };
  },
};
