import { beforeAll, describe, expect, it } from "vitest";
import type { ProductInstance, ProductInstances } from "../../server/ports/product-instances";
import { deviceKey, freshDevice, noon } from "./fixtures";

export const instanceOf = (over: Partial<ProductInstance> = {}): ProductInstance => ({
  sudi: freshDevice(),
  virtualAccount: "va-1",
  hostname: "cube-1",
  softwareVersion: "17.6.1a",
  publicKey: deviceKey.publicKey,
  trustCode: "trust-1",
  trustedAt: noon,
  peer: "none",
  policy: "none",
  versionsBefore: 0,
  version: 1,
  ...over,
});

/** What every keeper of product instances has to do. */
export function describeProductInstances(name: string, make: () => Promise<ProductInstances>): void {
  describe(`product instances, ${name}`, () => {
    let instances: ProductInstances;
    beforeAll(async () => {
      instances = await make();
    });

    it("keeps a product instance under its PID and serial number", async () => {
      const instance = instanceOf();
      expect(await instances.find(instance.sudi)).toBe("unknown");
      expect(await instances.save(instance)).toBe("saved");
      expect(await instances.find(instance.sudi)).toEqual(instance);
      expect(await instances.find({ ...instance.sudi, pid: "C8200L" })).toBe("unknown");
    });

    it("takes a new version over the one before it", async () => {
      const first = instanceOf();
      await instances.save(first);
      const second = { ...first, hostname: "cube-2", version: 2 };
      expect(await instances.save(second)).toBe("saved");
      expect(await instances.find(first.sudi)).toEqual(second);
    });

    it.each([1, 3])("is stale, and writes nothing, when version %i follows version 1", async (version) => {
      const first = instanceOf();
      await instances.save(first);
      expect(await instances.save({ ...first, hostname: "other", version })).toBe("stale");
      expect(await instances.find(first.sudi)).toEqual(first);
    });
  });
}
