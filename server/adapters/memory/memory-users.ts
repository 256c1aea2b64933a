import type { User, Users } from "../../ports/users";

export function memoryUsers(): Users {
  const names = new Map<string, string>();
  const users = new Map<string, User>();
  return {
    async claimName(smartAccount, name, id) {
      const key = JSON.stringify([smartAccount, name]);
      const claimed = names.get(key) ?? id;
      names.set(key, claimed);
      return claimed;
    },
    async find(id) {
      return users.get(id) ?? "unknown";
    },
    async save(user) {
      if ((users.get(user.id)?.version ?? 0) !== user.version - 1) return "stale";
      users.set(user.id, user);
      return "saved";
    },
    async idOf(smartAccount, name) {
      return names.get(JSON.stringify([smartAccount, name])) ?? "unknown";
    },
    async of(smartAccount) {
      const found = [...users.values()].filter((user) => user.smartAccount === smartAccount);
      return found.sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    async remove(id) {
      users.delete(id);
    },
  };
}
