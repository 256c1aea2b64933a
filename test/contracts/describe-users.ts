import { beforeAll, describe, expect, it } from "vitest";
import type { User, Users } from "../../server/ports/users";
import { fresh } from "./fixtures";

const user = (id: string): User => ({
  id,
  smartAccount: "voice.example",
  name: "Ben",
  role: "user",
  virtualAccounts: ["va-1"],
  secretSha256: "0".repeat(64),
  version: 1,
});

/** What every keeper of users has to do (ACC-4). */
export function describeUsers(name: string, make: () => Promise<Users>): void {
  describe(`users, ${name}`, () => {
    let users: Users;
    beforeAll(async () => {
      users = await make();
    });

    it("gives a name in a smart account to the first id that claims it", async () => {
      const ben = fresh("Ben");
      expect(await users.claimName("voice.example", ben, "id-1")).toBe("id-1");
      expect(await users.claimName("voice.example", ben, "id-2")).toBe("id-1");
      expect(await users.claimName("other.example", ben, "id-3")).toBe("id-3");
    });

    it("answers unknown for an id that was never saved", async () => {
      expect(await users.find(fresh("user"))).toBe("unknown");
    });

    it("keeps a user with some virtual accounts and with all", async () => {
      const some = user(fresh("user"));
      expect(await users.save(some)).toBe("saved");
      expect(await users.find(some.id)).toEqual(some);
      const all: User = { ...some, role: "viewer", virtualAccounts: "all", version: 2 };
      expect(await users.save(all)).toBe("saved");
      expect(await users.find(some.id)).toEqual(all);
    });

    it.each([1, 2, 4])("writes nothing over version 2 when version %i is saved", async (version) => {
      const first = user(fresh("user"));
      await users.save(first);
      await users.save({ ...first, version: 2 });
      expect(await users.save({ ...first, role: "admin", version })).toBe("stale");
      expect(await users.find(first.id)).toEqual({ ...first, version: 2 });
    });
  });
}
