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

    it("lists the users of a smart account by name, and finds the id of a name", async () => {
      const smartAccount = fresh("list.example");
      for (const name of ["Vic", "Ann", "Ben 東"]) {
        const id = await users.claimName(smartAccount, name, fresh("user"));
        await users.save({ ...user(id), smartAccount, name });
        expect(await users.idOf(smartAccount, name)).toBe(id);
      }
      expect((await users.of(smartAccount)).map(({ name }) => name)).toEqual(["Ann", "Ben 東", "Vic"]);
      expect(await users.of(fresh("list.example"))).toEqual([]);
      expect(await users.idOf(smartAccount, "Oda")).toBe("unknown");
    });

    it("knows nobody any more who was removed, and lets the name in anew", async () => {
      const smartAccount = fresh("list.example");
      const id = await users.claimName(smartAccount, "Ben", fresh("user"));
      await users.save({ ...user(id), smartAccount });
      await users.remove(id);
      await users.remove(id);
      expect(await users.find(id)).toBe("unknown");
      expect(await users.of(smartAccount)).toEqual([]);
      expect(await users.claimName(smartAccount, "Ben", fresh("user"))).toBe(id);
      expect(await users.save({ ...user(id), smartAccount })).toBe("saved");
    });
  });
}
