import { days } from "../../../core/time/duration";
import type { Audit, AuditRecord } from "../../ports/audit";

export function memoryAudit(): Audit {
  const records = new Map<string, AuditRecord>();
  return {
    async append(record) {
      const key = JSON.stringify([record.smartAccount, record.at, record.id]);
      if (!records.has(key)) records.set(key, record);
    },
    async ofDay(smartAccount, at) {
      return [...records.values()]
        .filter((record) => record.smartAccount === smartAccount && dayOf(record.at) === dayOf(at))
        .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    },
  };
}

const dayOf = (at: number): number => Math.floor(at / days(1));
