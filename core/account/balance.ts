import { earlier, type Instant } from "../time/instant";
import type { LicenceCatalogue } from "./licence-catalogue";

/** Licences that were bought, and for how long. */
export interface Purchased {
  readonly tag: string;
  readonly quantity: number;
  readonly from: Instant;
  /** Not included. */
  readonly until: Instant | "never";
}

/** Purchased, In Use and what is left: Balance = Purchased − In Use (ACC-2). */
export interface Balance {
  readonly purchased: number;
  readonly inUse: number;
  readonly balance: number;
}

/** The balance of one tag at an instant; of what is there for information, as much counts as purchased as is in use (VGW-3). */
export function balanceAt(
  catalogue: LicenceCatalogue,
  tag: string,
  purchases: readonly Purchased[],
  inUse: number,
  at: Instant,
): Balance {
  const bought = purchases.filter(
    (one) => one.tag === tag && one.from <= at && (one.until === "never" || at < one.until),
  );
  const purchased = catalogue.isForInformation(tag) ? inUse : bought.reduce((sum, { quantity }) => sum + quantity, 0);
  return { purchased, inUse, balance: purchased - inUse };
}

/** When a purchase of the tag begins or ends next after an instant. */
export function nextTurn(tag: string, purchases: readonly Purchased[], after: Instant): Instant | "never" {
  const turns = purchases.filter((one) => one.tag === tag).flatMap(({ from, until }) => [from, until]);
  return turns.reduce<Instant | "never">((next, turn) => {
    if (turn === "never" || turn <= after) return next;
    return next === "never" ? turn : earlier(next, turn);
  }, "never");
}
