import { endOfUse } from "../../core/account/end-of-use";
import { reportingGroup } from "../../core/account/reporting-group";
import type { RumReport } from "../../core/report/rum-report";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { ProductInstance } from "../ports/product-instances";
import type { Reports } from "../ports/reports";
import type { TotalRequests } from "../ports/total-requests";
import { totalName } from "../ports/totals";
import type { ReportedUsage } from "../ports/usage";
import { totalRequestsOf } from "./total-requests-of";

export interface EndPorts {
  readonly reports: Reports;
  readonly totalRequests: TotalRequests;
}

/** Tells whether nobody uses anything any more in the group of these devices, one of which is the device whose use ends. */
export type IsLeft = (members: readonly Sudi[]) => boolean | Promise<boolean>;

/**
 * Lets the groups that a device has ever reported for use nothing more in the account from the hour of `at` on, those of them
 * that are left (ACC-1, HAB-4).
 */
export async function endUse(
  { reports, totalRequests }: EndPorts,
  { sudi, virtualAccount }: Pick<ProductInstance, "sudi" | "virtualAccount">,
  at: Instant,
  isLeft: IsLeft,
): Promise<void> {
  const stored = await reports.newest(sudi, Number.POSITIVE_INFINITY);
  const ends: ReportedUsage[] = [];
  for (const [group, ofGroup] of Map.groupBy(stored, ({ signed }) => reportingGroup(signed.report))) {
    const tags = new Set(ofGroup.map(({ signed }) => signed.report.tag));
    const [first] = ofGroup;
    if (!first || !(await isLeft(membersOf(first.signed.report)))) continue;
    for (const tag of tags) ends.push({ ...endOfUse(sudi, group, tag, at), virtualAccount });
  }
  const unsent = await totalRequests.sendAll(totalRequestsOf(ends));
  if (unsent.length > 0) throw new EndUnsent(unsent.map(totalName));
}

const membersOf = ({ sudi, redundancy }: RumReport): readonly Sudi[] => [
  ...new Map([sudi, ...redundancy.map((member) => member.sudi)].map((one) => [deviceName(one), one])).values(),
];

/** The queue did not take the requests for totals; whoever ended the use has to ask again. */
export class EndUnsent extends Error {
  override readonly name = "EndUnsent";
  constructor(totals: readonly string[]) {
    super(`the totals ${totals.join(", ")} could not be asked for; the device stays where it was: try again`);
  }
}
