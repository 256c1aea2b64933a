import type { Policy } from "../../core/policy/policy";
import type { Accounts } from "../ports/accounts";
import type { UnknownAccount } from "./unknown-account";

export type ReadPolicy = { readonly kind: "policy"; readonly policy: Policy | "none" } | UnknownAccount;

/** The account's policy as it stands (POL-4). */
export const readPolicy =
  ({ accounts }: { readonly accounts: Accounts }) =>
  async (virtualAccount: string): Promise<ReadPolicy> => {
    const account = await accounts.find(virtualAccount);
    return account === "unknown" ? { kind: "unknown-account" } : { kind: "policy", policy: account.policy };
  };
