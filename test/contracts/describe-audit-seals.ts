import { beforeAll, describe, expect, it } from "vitest";
import type { AuditSeals, KeptSeal } from "../../server/ports/audit-seals";
import { fresh } from "./fixtures";

const signature = { signingType: "Ed25519", key: "k", value: "AAAA" };
const seal = (smartAccount: string, number: number): KeptSeal => ({
  smartAccount,
  number,
  document: {
    type: "audit-seal",
    payload: `{"number":${number}}`,
    signature,
    certificate: { payload: "{}", signature },
  },
});

/** What every keeper of seals has to do. */
export function describeAuditSeals(name: string, make: () => Promise<AuditSeals>): void {
  describe(`audit seals, ${name}`, () => {
    let seals: AuditSeals;
    beforeAll(async () => {
      seals = await make();
    });

    it("gives the seals of a smart account in their order", async () => {
      const account = fresh("smart");
      for (const number of [1, 2, 10, 3]) expect(await seals.append(seal(account, number))).toBe("appended");
      await seals.append(seal(fresh("smart"), 1));
      expect(await seals.of(account)).toEqual([1, 2, 3, 10].map((number) => seal(account, number)));
    });

    it("gives them backwards too, however many there are", async () => {
      const account = fresh("smart");
      for (let number = 1; number <= 23; number++) await seals.append(seal(account, number));
      const numbers: number[] = [];
      for await (const { number } of seals.backwards(account)) numbers.push(number);
      expect(numbers).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
      for await (const one of seals.backwards(fresh("smart"))) expect(one).toBe("none");
    });

    it("keeps the first of two with the same number", async () => {
      const account = fresh("smart");
      await seals.append(seal(account, 1));
      const other = { ...seal(account, 1), document: { ...seal(account, 1).document, payload: "{}" } };
      expect(await seals.append(other)).toBe("taken");
      expect(await seals.of(account)).toEqual([seal(account, 1)]);
    });
  });
}
