import type { Accounts } from "../../ports/accounts";
import type { ProductInstances } from "../../ports/product-instances";
import type { Reporters } from "../../ports/reporters";

/** Reads what the two others keep. */
export const memoryReporters = (productInstances: ProductInstances, accounts: Accounts): Reporters => ({
  async find(devices, virtualAccount) {
    const instances = await known(devices.map((sudi) => productInstances.find(sudi)));
    const ids = virtualAccount === undefined ? instances.map((instance) => instance.virtualAccount) : [virtualAccount];
    return { instances, accounts: await known([...new Set(ids)].map((id) => accounts.find(id))) };
  },
});

async function known<Found>(searches: readonly Promise<Found | "unknown">[]): Promise<readonly Found[]> {
  return (await Promise.all(searches)).flatMap((found) => (found === "unknown" ? [] : [found]));
}
