import { deviceName } from "../../core/report/sudi";
import type { ReportedUsage } from "../ports/usage";

/** Names what a report, the end of a group's use or a reservation says within a week and a tag. */
export const usageName = ({ sudi, reportId, closing, group }: ReportedUsage): string =>
  `${typeof reportId === "number" ? reportId : `${reportId} ${closing.at} ${group}`} ${deviceName(sudi)}`;
