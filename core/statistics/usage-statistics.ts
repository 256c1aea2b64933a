import { days, hours, minutes } from "../time/duration";
import type { Instant } from "../time/instant";
import { evenMinute, type MinuteUse, minuteUse } from "./minute-use";
import { append, keepPeaks, noPeaksKept, type PeaksKept, unitsEnding } from "./peaks-kept";
import { type Standing, stand } from "./seconds-kept";
import { noTrunkUse, type TrunkUse } from "./trunk-use";

/** Units that each table keeps (STA-1 … STA-4). */
export const unitsKept = { seconds: 60, minutes: 60, hours: 72, days: 72 } as const;

/**
 * Use over time, fed by events alone: what happened until now is closed when it is asked for or when the load changes, at a cost that
 * does not depend on the time between. It keeps at most 61 standings, 60 minutes, 72 hours and 72 days.
 */
export interface UsageStatistics {
  /** All seconds before it are counted. */
  readonly closedTo: Instant;
  readonly standings: readonly Standing[];
  /** Minutes that are over, oldest first. */
  readonly minutes: readonly MinuteUse[];
  readonly hours: PeaksKept;
  readonly days: PeaksKept;
}

/** Statistics that begin at `at`, with nothing standing. */
export const startStatistics = (at: Instant): UsageStatistics => ({
  closedTo: at,
  standings: [{ from: at, use: noTrunkUse }],
  minutes: [],
  hours: noPeaksKept,
  days: noPeaksKept,
});

/** From `at` on this stands; what ended at `at` is not counted in that second (ground rules). */
export function noteStanding(
  statistics: UsageStatistics,
  at: Instant,
  { enhanced, standard, aggregate }: TrunkUse,
): UsageStatistics {
  const closed = closeStatistics(statistics, at);
  return { ...closed, standings: stand(closed.standings, at, { enhanced, standard, aggregate }) };
}

/** Counts the seconds before `at` (STA-1 … STA-4). */
export function closeStatistics(statistics: UsageStatistics, at: Instant): UsageStatistics {
  const { closedTo, standings } = statistics;
  if (at <= closedTo) return statistics;
  const use = standings.at(-1)?.use ?? noTrunkUse;
  const span = [closedTo, at] as const;
  return {
    closedTo: at,
    standings,
    minutes: closeMinutes(statistics, use, span),
    hours: keepPeaks(statistics.hours, use, span, hours(1), unitsKept.hours),
    days: keepPeaks(statistics.days, use, span, days(1), unitsKept.days),
  };
}

function closeMinutes(
  { minutes: over, standings }: UsageStatistics,
  use: TrunkUse,
  [from, to]: readonly [Instant, Instant],
): readonly MinuteUse[] {
  const ending = unitsEnding(minutes(1), from, to);
  if (ending === 0) return over;
  const firstEnd = (Math.floor(from / minutes(1)) + 1) * minutes(1);
  return append(over, minuteUse(standings, firstEnd), evenMinute(use), ending - 1, unitsKept.minutes);
}
