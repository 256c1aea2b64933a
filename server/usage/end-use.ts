import { endOfUse } from "../../core/account/end-of-use";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { ProductInstance } from "../ports/product-instances";
import type { Reports } from "../ports/reports";
import type { TotalRequests } from "../ports/total-requests";
import { totalName } from "../ports/totals";
import { totalRequestsOf } from "./total-requests-of";

export interface EndPorts {
  readonly reports: Reports;
  readonly totalRequests: TotalRequests;
}

/** The groups that a device's use counts in: itself, and its pair. */
export const groupsOf = ({ sudi, peer }: Pick<ProductInstance, "sudi" | "peer">): readonly string[] =>
  peer === "none" ? [deviceName(sudi)] : [deviceName(sudi), pairName(sudi, peer)];

export const pairName = (one: Sudi, other: Sudi): string => [one, other].map(deviceName).sort().join("+");

/** Lets groups use nothing more in the account from the hour of `at` on, of all tags that the device has ever reported (ACC-1, HAB-4). */
export async function endUse(
  { reports, totalRequests }: EndPorts,
  { sudi, virtualAccount }: Pick<ProductInstance, "sudi" | "virtualAccount">,
  groups: readonly string[],
  at: Instant,
): Promise<void> {
  const stored = await reports.newest(sudi, Number.POSITIVE_INFINITY);
  const tags = new Set(stored.map(({ signed }) => signed.report.tag));
  const ends = groups.flatMap((group) =>
    [...tags].map((tag) => ({ ...endOfUse(sudi, group, tag, at), virtualAccount })),
  );
  const unsent = await totalRequests.sendAll(totalRequestsOf(ends));
  if (unsent.length > 0) throw new EndUnsent(unsent.map(totalName));
}

/** The queue did not take the requests for totals; whoever ended the use has to ask again. */
export class EndUnsent extends Error {
  override readonly name = "EndUnsent";
  constructor(totals: readonly string[]) {
    super(`the totals ${totals.join(", ")} could not be asked for; the device stays where it was: try again`);
  }
}
