import { deviceName } from "../../../core/report/sudi";
import type { ProductInstance, ProductInstances } from "../../ports/product-instances";

export function memoryProductInstances(): ProductInstances {
  const instances = new Map<string, ProductInstance>();
  return {
    async find(sudi) {
      return instances.get(deviceName(sudi)) ?? "unknown";
    },
    async findAll(sudis) {
      return sudis.flatMap((sudi) => instances.get(deviceName(sudi)) ?? []);
    },
    async remove({ sudi, version }) {
      const name = deviceName(sudi);
      if (instances.get(name)?.version !== version) return "stale";
      instances.delete(name);
      return "removed";
    },
    async save(instance) {
      const name = deviceName(instance.sudi);
      if ((instances.get(name)?.version ?? 0) !== instance.version - 1) return "stale";
      instances.set(name, instance);
      return "saved";
    },
  };
}
