import type { Accounts, VirtualAccount } from "../ports/accounts";

/** The virtual accounts of a smart account, by name; none for one that does not exist. */
export const listVirtualAccounts =
  ({ accounts }: { readonly accounts: Accounts }) =>
  async (smartAccount: string): Promise<readonly VirtualAccount[]> => {
    const named = await accounts.named(smartAccount);
    const found = await Promise.all([...named.values()].map((id) => accounts.find(id)));
    return found.filter((account) => account !== "unknown").sort((one, other) => (one.name < other.name ? -1 : 1));
  };
