import { beforeAll, describe, expect, it } from "vitest";
import type { Accounts, VirtualAccount } from "../../server/ports/accounts";
import { fresh, ninetyDays } from "./fixtures";

const account = (id: string): VirtualAccount => ({
  id,
  smartAccount: "voice.example",
  name: "Branches",
  policy: "none",
  version: 1,
});

/** What every keeper of accounts has to do. */
export function describeAccounts(name: string, make: () => Promise<Accounts>): void {
  describe(`accounts, ${name}`, () => {
    let accounts: Accounts;
    beforeAll(async () => {
      accounts = await make();
    });

    it("gives a name in a smart account to the first id that claims it", async () => {
      const branch = fresh("Branch");
      expect(await accounts.claimName("voice.example", branch, "id-1")).toBe("id-1");
      expect(await accounts.claimName("voice.example", branch, "id-2")).toBe("id-1");
      expect(await accounts.claimName("other.example", branch, "id-3")).toBe("id-3");
    });

    it("finds the id that has a name", async () => {
      const branch = fresh("Branch");
      await accounts.claimName("voice.example", branch, "id-1");
      expect(await accounts.idOf("voice.example", branch)).toBe("id-1");
      expect(await accounts.idOf("other.example", branch)).toBe("unknown");
    });

    it("lists the smart accounts, each once", async () => {
      const [one, other] = [fresh("one.example"), fresh("other.example")];
      for (const name of ["Branches", "Campus"]) await accounts.claimName(one, name, fresh("va"));
      await accounts.claimName(other, "Branches", fresh("va"));
      const all = await accounts.smartAccounts();
      expect(all.filter((domain) => domain === one || domain === other).sort()).toEqual([one, other].sort());
    });

    it("answers unknown for an id that was never saved", async () => {
      expect(await accounts.find(fresh("va"))).toBe("unknown");
    });

    it("keeps an account with and without a policy", async () => {
      const first = account(fresh("va"));
      expect(await accounts.save(first)).toBe("saved");
      expect(await accounts.find(first.id)).toEqual(first);
      const second = { ...first, policy: ninetyDays, version: 2 };
      expect(await accounts.save(second)).toBe("saved");
      expect(await accounts.find(first.id)).toEqual(second);
    });

    it.each([1, 2, 4])("writes nothing over version 2 when version %i is saved", async (version) => {
      const first = account(fresh("va"));
      await accounts.save(first);
      await accounts.save({ ...first, version: 2 });
      expect(await accounts.save({ ...first, name: "Other", version })).toBe("stale");
      expect(await accounts.find(first.id)).toEqual({ ...first, version: 2 });
    });
  });
}
