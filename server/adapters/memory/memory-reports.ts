import { deviceName } from "../../../core/report/sudi";
import type { Reports, StoredReport } from "../../ports/reports";

export function memoryReports(): Reports {
  const devices = new Map<string, Map<number, StoredReport>>();
  const of = (name: string): Map<number, StoredReport> => {
    const kept = devices.get(name) ?? new Map<number, StoredReport>();
    devices.set(name, kept);
    return kept;
  };
  return {
    async storeOnce(stored) {
      const { signed, poll, sha256 } = stored;
      const kept = of(deviceName(signed.report.sudi));
      const first = kept.get(signed.report.id);
      if (!first) {
        kept.set(signed.report.id, stored);
        return { kind: "stored" };
      }
      if (first.sha256 !== sha256) return { kind: "conflict", sha256: first.sha256 };
      if (first.poll === poll) return { kind: "redelivered" };
      return { kind: "known", by: { poll: first.poll, part: first.part, parts: first.parts } };
    },
    async newest(sudi, most) {
      const all = [...of(deviceName(sudi)).values()];
      return all.sort((one, other) => other.signed.report.id - one.signed.report.id).slice(0, most);
    },
  };
}
