import type { Instant } from "../time/instant";
import { highest, type LicenceKind, noPeaks, type Peaks, standingUse } from "./peaks";
import type { Counts } from "./sessions";

/** What is known of one kind of use: its tag, the value recorded last, the peaks of its interval. */
export interface Gauge {
  readonly kind: LicenceKind;
  readonly tag: string;
  /** The value recorded last; every tag starts from 0. */
  readonly recorded: number;
  /** Peaks since this gauge was recorded last; they run on when another one restarts the interval (CHG-2). */
  readonly interval: Peaks;
  readonly firstUsed?: Instant;
  /** The boundary at which it was found no longer above 0. */
  readonly lastUsed?: Instant;
}

export const newGauge = (kind: LicenceKind, tag: string): Gauge => ({ kind, tag, recorded: 0, interval: noPeaks });

/** Counts the seconds from `start` on, in which `standing` stood; the gauge itself where they add nothing. */
export function measureGauge(gauge: Gauge, start: Instant, standing: Counts): Gauge {
  const interval = highest(gauge.interval, standing);
  const firstUsed = gauge.firstUsed ?? (standingUse(gauge.kind, standing) > 0 ? start : undefined);
  return interval === gauge.interval && firstUsed === gauge.firstUsed ? gauge : { ...gauge, interval, firstUsed };
}

/** A gauge was used from its first session on, whatever stands now. */
export const wasUsed = ({ firstUsed }: Gauge): boolean => firstUsed !== undefined;

/** Records a value: the gauge's interval begins anew. */
export const recordGauge = (gauge: Gauge, recorded: number): Gauge => ({ ...gauge, recorded, interval: noPeaks });
