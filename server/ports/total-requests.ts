import type { Duration } from "../../core/time/duration";
import type { TotalKey } from "./totals";
import type { ReportedUsage } from "./usage";

/** That a total is to be computed, and what it has to count besides what is stored already. */
export interface TotalRequest extends TotalKey {
  /** Usage of that key; whoever computes stores it first. */
  readonly usage: readonly ReportedUsage[];
  /** It has waited to be computed together with others, and waits no longer. */
  readonly waited?: true;
}

/** The way to the computation of totals: at least once, in any order. */
export interface TotalRequests {
  /** Sends them all in as few calls as there can be, to arrive at once or after a while, and answers those that could not be sent. */
  sendAll(requests: readonly TotalRequest[], after?: Duration): Promise<readonly TotalRequest[]>;
}
