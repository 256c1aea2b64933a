import type { PartialTotal } from "../../core/account/in-use";
import type { Standing } from "../../core/account/week-total";

/** Names what is computed at one time: one tag of one virtual account, in one week, over one cohort of its groups. */
export interface TotalKey {
  readonly virtualAccount: string;
  readonly tag: string;
  /** Weeks of 168 hours, counted from 1970. */
  readonly week: number;
  readonly cohort: number;
}

/** In Use of each hour of the week, as it was computed last. */
export interface StoredTotal extends TotalKey, PartialTotal {
  /** Of so many pieces of usage. */
  readonly pieces: number;
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

/** What stood for each group when the week began. */
export interface Opening extends TotalKey {
  readonly standing: Standing;
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface Totals {
  find(key: TotalKey): Promise<StoredTotal | "none">;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(total: StoredTotal): Promise<"saved" | "stale">;
  /** The total of the week, or the latest before it. */
  latest(key: TotalKey): Promise<StoredTotal | "none">;
  /** Of each cohort the newest totals up to that week, at most so many. */
  upTo(virtualAccount: string, tag: string, week: number, most: number): Promise<readonly StoredTotal[]>;
}

export interface Openings {
  find(key: TotalKey): Promise<Opening | "none">;
  /** The opening of the week, or the latest before it. */
  latest(key: TotalKey): Promise<Opening | "none">;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(opening: Opening): Promise<"saved" | "stale">;
}

export const totalName = ({ virtualAccount, tag, week, cohort }: TotalKey): string =>
  JSON.stringify([virtualAccount, tag, week, cohort]);
