import type { AccessKey, AccessKeys } from "../../ports/access-keys";

export function memoryAccessKeys(): AccessKeys {
  const keys = new Map<string, AccessKey>();
  return {
    async publish(key) {
      if (!keys.has(key.key)) keys.set(key.key, key);
    },
    async find(key) {
      return keys.get(key) ?? "unknown";
    },
    async good(now) {
      return [...keys.values()].filter(({ expiresAt }) => now < expiresAt);
    },
  };
}
