import { type Balance, balanceAt } from "../../core/account/balance";
import type { LicenceCatalogue } from "../../core/account/licence-catalogue";
import type { Instant } from "../../core/time/instant";
import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts } from "../ports/accounts";
import type { Clock } from "../ports/clock";
import type { HoldingsOfAccounts, Purchase } from "../ports/holdings";
import type { Totals } from "../ports/totals";
import { useAt } from "./use-at";

export interface InventoryPorts {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly holdings: HoldingsOfAccounts;
  readonly totals: Totals;
  readonly catalogue: LicenceCatalogue;
}

/** A tag of the inventory. */
export interface InventoryLine extends Balance {
  readonly tag: string;
  readonly name: string;
  readonly purchases: readonly Purchase[];
}

export type Inventory =
  | { readonly kind: "inventory"; readonly at: Instant; readonly lines: readonly InventoryLine[] }
  | UnknownAccount;

/** Purchased, In Use and Balance of every tag that the account has bought or reported, now or at another time (ACC-2, ACC-5). */
export const readInventory =
  ({ clock, accounts, holdings, totals, catalogue }: InventoryPorts) =>
  async (virtualAccount: string, asked?: Instant): Promise<Inventory> => {
    const at = asked ?? (await clock.now());
    if ((await accounts.find(virtualAccount)) === "unknown") return { kind: "unknown-account" };
    const { purchases, tags } = await holdings.of(virtualAccount);
    const known = [...new Set([...tags, ...purchases.map(({ tag }) => tag)])].sort();
    const lines = known.map(async (tag) => {
      const { now } = await useAt(totals, virtualAccount, tag, at);
      const bought = purchases.filter((purchase) => purchase.tag === tag);
      return { tag, name: catalogue.nameOf(tag), purchases: bought, ...balanceAt(catalogue, tag, bought, now, at) };
    });
    return { kind: "inventory", at, lines: await Promise.all(lines) };
  };
