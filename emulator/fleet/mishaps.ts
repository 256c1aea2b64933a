import { days, hours, minutes, seconds } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import { wholeBetween } from "./chance";
import type { FleetPlan } from "./fleet-plan";
import type { Site } from "./site";

/** What goes wrong at a site, and when. */
export interface Mishap {
  readonly at: Instant;
  readonly kind: "link-down" | "link-up" | "reload" | "failover" | "split" | "mended";
}

/** The days between two outages, and between two reloads, of a site on average. */
const daysBetweenOutages = 20;
const daysBetweenReloads = 60;
/** Of a pair: between two failovers that somebody asks for, and between two cuts of the link between its members. */
const daysBetweenFailovers = 15;
const daysBetweenSplits = 45;

/** All mishaps of a site within the plan, in the order of their times. */
export function mishapsOf(site: Site, { from, days: count }: FleetPlan): readonly Mishap[] {
  const mishaps: Mishap[] = [];
  for (let day = 0; day < count; day++) {
    const begin = plus(from, days(day));
    if (site.chance("outage", day) * daysBetweenOutages < 1) mishaps.push(...outage(site, day, begin));
    if (site.standing !== "alone") mishaps.push(...mishapsOfPair(site, day, begin));
    if (site.chance("reload", day) * daysBetweenReloads < 1) {
      mishaps.push({ at: momentOf(site, "moment of reload", day, begin), kind: "reload" });
    }
  }
  return mishaps.sort((one, other) => one.at - other.at);
}

function mishapsOfPair(site: Site, day: number, begin: Instant): readonly Mishap[] {
  const mishaps: Mishap[] = [];
  if (site.chance("failover", day) * daysBetweenFailovers < 1) {
    mishaps.push({ at: momentOf(site, "moment of failover", day, begin), kind: "failover" });
  }
  if (site.chance("split", day) * daysBetweenSplits < 1) {
    const at = momentOf(site, "moment of split", day, begin);
    const lasts = minutes(wholeBetween(1, 180, site.chance("length of split", day)));
    mishaps.push({ at, kind: "split" }, { at: plus(at, lasts), kind: "mended" });
  }
  return mishaps;
}

/** The link is down from some moment of the day on, for minutes or for more than a day. */
function outage(site: Site, day: number, begin: Instant): readonly Mishap[] {
  const at = momentOf(site, "moment of outage", day, begin);
  const lasts = minutes(wholeBetween(5, 36 * 60, site.chance("length of outage", day) ** 3));
  return [
    { at, kind: "link-down" },
    { at: plus(at, lasts), kind: "link-up" },
  ];
}

const momentOf = ({ chance }: Site, purpose: string, day: number, begin: Instant): Instant =>
  plus(begin, seconds(wholeBetween(0, days(1) - 1, chance(purpose, day))));

/** When a site asks for trust: some hours after it was switched on. */
export const trustMoment = ({ chance }: Site, { from }: FleetPlan): Instant =>
  plus(from, seconds(wholeBetween(hours(1), hours(12), chance("trust"))));
