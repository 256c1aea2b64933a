import { type HourOfUse, inUseByHour } from "../../core/account/in-use";
import { hoursInWeek } from "../../core/account/usage-over-time";
import { days, hours } from "../../core/time/duration";
import { between, formatInstant, type Instant } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { UsageOfReports } from "../ports/usage";

export interface HistoryPorts {
  readonly accounts: Accounts;
  readonly usage: UsageOfReports;
}

export interface HistoryRequest {
  readonly virtualAccount: string;
  readonly tag: string;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

export type HistoryOutcome =
  | { readonly kind: "history"; readonly hours: readonly HourOfUse[] }
  | { readonly kind: "bad-request"; readonly message: string }
  | UnknownAccount;

/** The most that is computed for one question. */
const longest = days(93);

/** In Use of a tag for each hour asked for, computed from what reports say of it, late ones included (ACC-6, ACC-7). */
export const usageHistory =
  ({ accounts, usage }: HistoryPorts) =>
  async ({ virtualAccount, tag, from, to }: HistoryRequest): Promise<HistoryOutcome> => {
    if (to <= from || between(from, to) > longest) {
      const asked = `${formatInstant(from)} to ${formatInstant(to)}`;
      return { kind: "bad-request", message: `${asked} is no span of up to ${longest / days(1)} days; ask for one` };
    }
    if ((await accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const first = Math.floor(from / hours(1));
    const after = Math.ceil(to / hours(1));
    const reported = await Promise.all(weeks(first, after).map((week) => usage.find(virtualAccount, tag, week)));
    return { kind: "history", hours: inUseByHour(reported.flat(), first, after) };
  };

function weeks(first: number, after: number): readonly number[] {
  const start = Math.floor(first / hoursInWeek);
  const count = Math.ceil(after / hoursInWeek) - start;
  return Array.from({ length: count }, (_, index) => start + index);
}
