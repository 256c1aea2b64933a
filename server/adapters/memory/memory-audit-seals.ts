import type { AuditSeals, KeptSeal } from "../../ports/audit-seals";

export function memoryAuditSeals(): AuditSeals {
  const seals: KeptSeal[] = [];
  const of = (smartAccount: string) => seals.filter((seal) => seal.smartAccount === smartAccount);
  return {
    async append(seal) {
      if (of(seal.smartAccount).some(({ number }) => number === seal.number)) return "taken";
      seals.push(seal);
      return "appended";
    },
    async of(smartAccount) {
      return of(smartAccount).sort((one, other) => one.number - other.number);
    },
  };
}
