import type { Webhook, Webhooks } from "../../ports/webhooks";

export function memoryWebhooks(): Webhooks {
  const accounts = new Map<string, Map<string, Webhook>>();
  return {
    async add(webhook) {
      const ofAccount = accounts.get(webhook.virtualAccount) ?? new Map<string, Webhook>();
      accounts.set(webhook.virtualAccount, ofAccount);
      ofAccount.set(webhook.id, webhook);
    },
    async of(virtualAccount) {
      const all = [...(accounts.get(virtualAccount)?.values() ?? [])];
      return all.sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    async find(virtualAccount, id) {
      return accounts.get(virtualAccount)?.get(id) ?? "unknown";
    },
    async remove(virtualAccount, id) {
      accounts.get(virtualAccount)?.delete(id);
    },
  };
}
