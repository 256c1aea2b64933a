import type { AuditSeals, KeptSeal } from "../../ports/audit-seals";

export function memoryAuditSeals(): AuditSeals {
  const seals: KeptSeal[] = [];
  const of = (smartAccount: string) => seals.filter((seal) => seal.smartAccount === smartAccount);
  const inOrder = (smartAccount: string) => of(smartAccount).sort((one, other) => one.number - other.number);
  return {
    async append(seal) {
      if (of(seal.smartAccount).some(({ number }) => number === seal.number)) return "taken";
      seals.push(seal);
      return "appended";
    },
    async *backwards(smartAccount) {
      yield* inOrder(smartAccount).reverse();
    },
    async of(smartAccount) {
      return inOrder(smartAccount);
    },
  };
}
