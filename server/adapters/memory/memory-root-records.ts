import type { RootRecord, RootRecords } from "../../ports/root-keys";

export function memoryRootRecords(): RootRecords {
  const kept = new Map<number, RootRecord>();
  return {
    async all() {
      return [...kept.values()].sort((one, other) => one.generation - other.generation);
    },
    async save(record) {
      if ((kept.get(record.generation)?.version ?? 0) !== record.version - 1) return "stale";
      kept.set(record.generation, record);
      return "saved";
    },
  };
}
