import type { Accounts, VirtualAccount } from "../../ports/accounts";

export function memoryAccounts(): Accounts {
  const names = new Map<string, string>();
  const accounts = new Map<string, VirtualAccount>();
  return {
    async claimName(smartAccount, name, id) {
      const key = JSON.stringify([smartAccount, name]);
      const claimed = names.get(key) ?? id;
      names.set(key, claimed);
      return claimed;
    },
    async idOf(smartAccount, name) {
      return names.get(JSON.stringify([smartAccount, name])) ?? "unknown";
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
