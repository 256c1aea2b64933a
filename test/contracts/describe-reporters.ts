import { beforeAll, describe, expect, it } from "vitest";
import type { Accounts, VirtualAccount } from "../../server/ports/accounts";
import type { ProductInstances } from "../../server/ports/product-instances";
import type { Reporters } from "../../server/ports/reporters";
import { instanceOf } from "./describe-product-instances";
import { fresh, freshDevice, ninetyDays } from "./fixtures";

export interface ReportersWithStores {
  readonly reporters: Reporters;
  readonly productInstances: ProductInstances;
  readonly accounts: Accounts;
}

/** What intake reads, of what the two stores keep. */
export function describeReporters(name: string, make: () => Promise<ReportersWithStores>): void {
  describe(`reporters, ${name}`, () => {
    let stores: ReportersWithStores;
    beforeAll(async () => {
      stores = await make();
    });

    const savedAccount = async (): Promise<VirtualAccount> => {
      const account: VirtualAccount = { id: fresh("va"), smartAccount: "s", name: "n", policy: ninetyDays, version: 1 };
      await stores.accounts.save(account);
      return account;
    };

    it("finds a device with its own account where none is named", async () => {
      const account = await savedAccount();
      const instance = instanceOf({ virtualAccount: account.id });
      await stores.productInstances.save(instance);
      expect(await stores.reporters.find([instance.sudi])).toEqual({ instances: [instance], accounts: [account] });
    });

    it("finds the account that is named, and not the device's own", async () => {
      const [own, named] = [await savedAccount(), await savedAccount()];
      const instance = instanceOf({ virtualAccount: own.id });
      await stores.productInstances.save(instance);
      expect(await stores.reporters.find([instance.sudi], named.id)).toEqual({
        instances: [instance],
        accounts: [named],
      });
    });

    it("finds nothing of what does not exist", async () => {
      expect(await stores.reporters.find([freshDevice()], fresh("va"))).toEqual({ instances: [], accounts: [] });
      expect(await stores.reporters.find([])).toEqual({ instances: [], accounts: [] });
    });

    it("finds several devices at once", async () => {
      const account = await savedAccount();
      const pair = [instanceOf({ virtualAccount: account.id }), instanceOf({ virtualAccount: account.id })];
      for (const instance of pair) await stores.productInstances.save(instance);
      const found = await stores.reporters.find([...pair.map(({ sudi }) => sudi), freshDevice()]);
      expect(found.instances).toHaveLength(2);
      expect(found.instances).toEqual(expect.arrayContaining(pair));
      expect(found.accounts).toEqual([account]);
    });
  });
}
