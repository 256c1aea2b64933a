import type { WeekOfUsage } from "../../core/account/usage-over-time";
import type { TotalKey } from "./totals";

/** What one report says about one week of a virtual account; its content is the same whenever it is written. */
export interface ReportedUsage extends WeekOfUsage {
  readonly virtualAccount: string;
}

export interface UsageOfReports {
  /** Writes them all, each over itself if it is there; an empty list is no call. */
  putAll(usage: readonly ReportedUsage[]): Promise<void>;
  /** What all reports of the account's groups in that cohort say about one tag in one week. */
  find(key: TotalKey): Promise<readonly ReportedUsage[]>;
}
