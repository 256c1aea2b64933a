import { deviceName } from "../../../core/report/sudi";
import type { ProductInstance, ProductInstances } from "../../ports/product-instances";

export function memoryProductInstances(): ProductInstances {
  const instances = new Map<string, ProductInstance>();
  return {
    async find(sudi) {
      return instances.get(deviceName(sudi)) ?? "unknown";
    },
    async save(instance) {
      const name = deviceName(instance.sudi);
      if ((instances.get(name)?.version ?? 0) !== instance.version - 1) return "stale";
      instances.set(name, instance);
      return "saved";
    },
  };
}
