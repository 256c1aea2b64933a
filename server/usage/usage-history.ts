import { type HourOfUse, inUseByHour } from "../../core/account/in-use";
import { hoursInWeek } from "../../core/account/usage-over-time";
import { hours } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { Totals } from "../ports/totals";
import { spanRefusal } from "./span";

export interface HistoryPorts {
  readonly accounts: Accounts;
  readonly totals: Totals;
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

/** In Use of a tag for each hour asked for, late reports included (ACC-6, ACC-7). */
export const usageHistory =
  ({ accounts, totals }: HistoryPorts) =>
  async ({ virtualAccount, tag, from, to }: HistoryRequest): Promise<HistoryOutcome> => {
    const refusal = spanRefusal(from, to);
    if (refusal !== "none") return { kind: "bad-request", message: refusal };
    if ((await accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const first = Math.floor(from / hours(1));
    const after = Math.ceil(to / hours(1));
    return {
      kind: "history",
      hours: inUseByHour(await reaching(totals, virtualAccount, tag, first, after), first, after),
    };
  };

/** The totals of the weeks from one hour to another, and of each cohort the one before, for a first week without any. */
function reaching(totals: Totals, virtualAccount: string, tag: string, first: number, after: number) {
  const [start, last] = [Math.floor(first / hoursInWeek), Math.floor((after - 1) / hoursInWeek)];
  return totals.upTo(virtualAccount, tag, last, last - start + 2);
}
