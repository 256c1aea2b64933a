import { cohortOf } from "../../core/account/cohort";
import { usingGroup } from "../../core/account/reserved-group";
import type { TotalKey } from "../ports/totals";
import type { ReportedUsage } from "../ports/usage";

/** The total that counts this usage. */
export const totalKeyOf = ({ virtualAccount, tag, week, group }: ReportedUsage): TotalKey => ({
  virtualAccount,
  tag,
  week,
  cohort: cohortOf(usingGroup(group)),
});
