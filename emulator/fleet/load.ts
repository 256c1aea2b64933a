import type { Sessions } from "../../core/measurement/sessions";
import { hours } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { Site } from "./site";

/** How busy each hour of a working day is, against the busiest. */
const workingDay = [
  0.02, 0.02, 0.02, 0.02, 0.03, 0.06, 0.18, 0.42, 0.74, 0.95, 1, 0.93, 0.7, 0.78, 0.96, 0.98, 0.86, 0.58, 0.33, 0.2,
  0.12, 0.07, 0.04, 0.03,
] as const;
/** Monday to Sunday. */
const week = [1, 0.97, 0.96, 0.98, 0.88, 0.22, 0.12] as const;
/** January to December: holidays in summer and at the turn of the year. */
const year = [0.9, 1, 1, 0.97, 0.98, 0.95, 0.82, 0.78, 1, 1, 1, 0.8] as const;

/** A campaign, an outage elsewhere, a storm: one hour in so many has far more calls than is usual. */
const burstsOneIn = 400;

/** The sessions that stand at a site from `at` on, until its load changes the next time. */
export function loadAt(site: Site, at: Instant): Sessions {
  const hour = Math.floor(at / hours(1));
  const busy = Math.max(site.atRest, rhythm(localTime(site, at))) * unrest(site, hour);
  const trunk = Math.round(site.busiest * busy);
  const forked = Math.round(trunk * site.forkedShare);
  return { plain: trunk - forked, forked, voicePort: Math.round(site.voicePorts * Math.min(1, busy)) };
}

/** The date at the site, written as if it were UTC. */
const localTime = ({ zone }: Site, at: Instant): Date => new Date((at + zone * hours(1)) * 1_000);

const rhythm = (local: Date): number =>
  (workingDay[local.getUTCHours()] ?? 1) * (week[(local.getUTCDay() + 6) % 7] ?? 1) * (year[local.getUTCMonth()] ?? 1);

/** What no calendar tells: 15 % to either side, and now and then a burst. */
function unrest({ chance }: Site, hour: number): number {
  const burst = chance("burst", hour) * burstsOneIn < 1 ? 2.5 : 1;
  return (0.85 + 0.3 * chance("unrest", hour)) * burst;
}
