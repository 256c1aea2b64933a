import { deviceName } from "../../../core/report/sudi";
import type { Reports, StoredReport } from "../../ports/reports";

/** Keeps the bytes of a report and where it came from, as the table does, and not what was read of it. */
type KeptReport = Omit<StoredReport, "signed"> & Pick<StoredReport["signed"], "payload" | "signature">;

export function memoryReports(): Reports {
  const kept = new Map<string, KeptReport>();
  return {
    async storeOnce({ signed: { report, payload, signature }, poll, part, parts, sha256, receivedAt }) {
      const key = `${report.id} ${deviceName(report.sudi)}`;
      const first = kept.get(key);
      if (!first) {
        kept.set(key, { payload, signature, poll, part, parts, sha256, receivedAt });
        return { kind: "stored" };
      }
      if (first.sha256 !== sha256) return { kind: "conflict", sha256: first.sha256 };
      if (first.poll === poll) return { kind: "redelivered" };
      return { kind: "known", by: { poll: first.poll, part: first.part, parts: first.parts } };
    },
  };
}
