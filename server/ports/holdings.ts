import type { Purchased } from "../../core/account/balance";

/** A purchase of a virtual account. */
export interface Purchase extends Purchased {
  readonly id: string;
}

/** What a virtual account has bought, and the tags that its devices have reported. */
export interface Holdings {
  readonly purchases: readonly Purchase[];
  readonly tags: readonly string[];
}

export interface HoldingsOfAccounts {
  /** Adds the purchase unless it is there. */
  buy(virtualAccount: string, purchase: Purchase): Promise<void>;
  /** Notes that a device of the account has reported the tag. */
  note(virtualAccount: string, tag: string): Promise<void>;
  of(virtualAccount: string): Promise<Holdings>;
}
