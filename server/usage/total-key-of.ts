import { cohortOf } from "../../core/account/cohort";
import type { TotalKey } from "../ports/totals";
import type { ReportedUsage } from "../ports/usage";

/** The total that counts this usage. */
export const totalKeyOf = ({ virtualAccount, tag, week, group }: ReportedUsage): TotalKey => ({
  virtualAccount,
  tag,
  week,
  cohort: cohortOf(group),
});
