import { createHash } from "node:crypto";
import { hours } from "../../core/time/duration";
import { formatInstant, plus } from "../../core/time/instant";
import type { FleetRun } from "./run-fleet";

/** What a run has come to; the same plan gives the same result, on every machine. */
export function fleetResult({ plan, figures, standing }: FleetRun) {
  const { sessions, arrivals, ...counts } = figures;
  const busiest = Math.max(...sessions);
  return {
    seed: plan.seed,
    devices: plan.devices,
    from: formatInstant(plan.from),
    days: plan.days,
    ...counts,
    trusted: standing.filter(({ trusted }) => trusted).length,
    serviceDown: standing.filter(({ service }) => service === "down").length,
    pendingReports: standing.reduce((sum, { pending }) => sum + pending, 0),
    busiestHour: { at: formatInstant(plus(plan.from, hours(sessions.indexOf(busiest)))), sessions: busiest },
    /** Submissions by the minute of the hour in which they left. */
    arrivals,
    /** Names how every single device stands, so that two runs can be compared. */
    fingerprint: createHash("sha256").update(JSON.stringify(standing)).digest("hex"),
  };
}

export type FleetResult = ReturnType<typeof fleetResult>;
