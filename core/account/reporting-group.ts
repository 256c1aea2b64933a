import type { RumReport } from "../report/rum-report";
import { deviceName } from "../report/sudi";

/** What a report's use counts for once: its device, or the pair that it names (HAB-3, HAB-4). */
export function reportingGroup({ sudi, redundancy }: Pick<RumReport, "sudi" | "redundancy">): string {
  const members = new Set([sudi, ...redundancy.map((member) => member.sudi)].map(deviceName));
  return [...members].sort().join("+");
}
