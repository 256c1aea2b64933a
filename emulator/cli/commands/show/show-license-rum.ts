import { type Command, exec } from "../../command";
import { printUsageReport, printUsageReports } from "../../show/usage-reports";
import { usageReportsOf } from "../../show/usage-reports-of";

export const showLicenseRum: Command = {
  modes: exec,
  syntax: "show license rum id {all | report:<1-4294967295> detail}",
  help: {
    rum: "Usage reports that are not acknowledged",
    id: "Report id",
    all: "Every report",
    report: "Id of one report",
    detail: "In detail",
  },
  run: ({ machine: { router } }, given) => {
    const reports = usageReportsOf(router);
    const id = given.number("report");
    const output = id === undefined ? printUsageReports(reports) : printUsageReport(reports, id, router.state.timeZone);
    return { output };
  },
};
