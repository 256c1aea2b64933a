import type { Counts } from "./sessions";

/** The kinds of use that a router keeps apart, each under an entitlement tag of its own. */
export const licenceKinds = ["standard", "enhanced", "voiceGateway"] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** The highest counts of a period. */
export interface Peaks {
  readonly aggregate: number;
  readonly enhanced: number;
  readonly voicePort: number;
}

export const noPeaks: Peaks = { aggregate: 0, enhanced: 0, voicePort: 0 };

/** The peaks of two periods taken together, `one` itself where `other` adds nothing; counts that stand are a period too. */
export function highest(one: Peaks, other: Peaks): Peaks {
  if (other.aggregate <= one.aggregate && other.enhanced <= one.enhanced && other.voicePort <= one.voicePort)
    return one;
  return {
    aggregate: Math.max(one.aggregate, other.aggregate),
    enhanced: Math.max(one.enhanced, other.enhanced),
    voicePort: Math.max(one.voicePort, other.voicePort),
  };
}

/** What is recorded for a kind; Standard is peak(Aggregate) − peak(Enhanced) of the period (CNT-4). */
export function peakUse(kind: LicenceKind, peaks: Peaks): number {
  switch (kind) {
    case "standard":
      return peaks.aggregate - peaks.enhanced;
    case "enhanced":
      return peaks.enhanced;
    case "voiceGateway":
      return peaks.voicePort;
  }
}

/** What stands of a kind now (CNT-1). */
export function standingUse(kind: LicenceKind, counts: Counts): number {
  return kind === "voiceGateway" ? counts.voicePort : counts[kind];
}
