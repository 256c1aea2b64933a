import type { Policy } from "../../core/policy/policy";

/** A virtual account of a smart account, with the policy that it gives its devices (POL-4). */
export interface VirtualAccount {
  readonly id: string;
  readonly smartAccount: string;
  readonly name: string;
  readonly policy: Policy | "none";
  /** Somebody wants to hear of each report that is accepted. */
  readonly tellsAccepted?: true;
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface Accounts {
  /** Gives the name in the smart account to that id, unless another id has it already; answers the id that has it. */
  claimName(smartAccount: string, name: string, id: string): Promise<string>;
  /** The id that has the name in the smart account. */
  idOf(smartAccount: string, name: string): Promise<string | "unknown">;
  find(id: string): Promise<VirtualAccount | "unknown">;
  /** The ids of a smart account's virtual accounts, by name. */
  named(smartAccount: string): Promise<ReadonlyMap<string, string>>;
  /** Every smart account, by its domain. */
  smartAccounts(): Promise<readonly string[]>;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(account: VirtualAccount): Promise<"saved" | "stale">;
}
