import type { Instant } from "../../core/time/instant";

/** What a fleet run is asked for; the same plan gives the same run. */
export interface FleetPlan {
  readonly seed: number;
  readonly devices: number;
  readonly from: Instant;
  readonly days: number;
}
