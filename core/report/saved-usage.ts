import { days } from "../time/duration";
import { type Instant, minus } from "../time/instant";
import type { SignedReport } from "./rum-report";

/** Which reports are asked of a device: all that it still has, those not acknowledged, or those of the last days. */
export type WhichUsage = "all" | "unreported" | { readonly days: number };

/** What a device has to choose from. */
export interface UsageKept {
  /** Not acknowledged, oldest first. */
  readonly pending: readonly SignedReport[];
  /** Acknowledged and still kept, oldest first. */
  readonly acknowledged: readonly SignedReport[];
}

/** The reports that are asked for, oldest first; those of the last days are all that measure anything in them (CLI-7). */
export function usageAsked({ pending, acknowledged }: UsageKept, which: WhichUsage, now: Instant): SignedReport[] {
  if (which === "unreported") return [...pending];
  const all = [...acknowledged, ...pending].sort((one, other) => one.report.id - other.report.id);
  if (which === "all") return all;
  const since = minus(now, days(which.days));
  return all.filter(({ report: { measurements } }) => (measurements.at(-1)?.end ?? 0) > since);
}
