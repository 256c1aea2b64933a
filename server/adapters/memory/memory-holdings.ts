import type { HoldingsOfAccounts, Purchase } from "../../ports/holdings";

export function memoryHoldings(): HoldingsOfAccounts {
  const kept = new Map<string, { purchases: Map<string, Purchase>; tags: Set<string> }>();
  const of = (virtualAccount: string) => {
    const found = kept.get(virtualAccount) ?? { purchases: new Map(), tags: new Set() };
    kept.set(virtualAccount, found);
    return found;
  };
  return {
    async buy(virtualAccount, purchase) {
      const { purchases } = of(virtualAccount);
      if (!purchases.has(purchase.id)) purchases.set(purchase.id, purchase);
    },
    async note(virtualAccount, tag) {
      of(virtualAccount).tags.add(tag);
    },
    async of(virtualAccount) {
      const { purchases, tags } = of(virtualAccount);
      return { purchases: [...purchases.values()], tags: [...tags] };
    },
  };
}
