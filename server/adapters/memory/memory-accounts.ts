import type { Accounts, VirtualAccount } from "../../ports/accounts";

export function memoryAccounts(): Accounts {
  const names = new Map<string, Map<string, string>>();
  const accounts = new Map<string, VirtualAccount>();
  return {
    async claimName(smartAccount, name, id) {
      const ofSmartAccount = names.get(smartAccount) ?? new Map<string, string>();
      names.set(smartAccount, ofSmartAccount);
      const claimed = ofSmartAccount.get(name) ?? id;
      ofSmartAccount.set(name, claimed);
      return claimed;
    },
    async idOf(smartAccount, name) {
      return names.get(smartAccount)?.get(name) ?? "unknown";
    },
    async named(smartAccount) {
      return new Map(names.get(smartAccount));
    },
    async smartAccounts() {
      return [...names.keys()].sort();
    },
    async find(id) {
      return accounts.get(id) ?? "unknown";
    },
    async save(account) {
      if ((accounts.get(account.id)?.version ?? 0) !== account.version - 1) return "stale";
      accounts.set(account.id, account);
      return "saved";
    },
  };
}
