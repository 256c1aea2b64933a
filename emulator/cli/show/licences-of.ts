import { type Gauge, wasUsed } from "../../../core/measurement/gauge";
import { standingUse } from "../../../core/measurement/peaks";
import type { Router } from "../../device/router";
import { classOf } from "../../device/standing";
import type { LicenceView } from "./licence-usage";

/** The licences of the platform's tags, as the guide's samples name them; other tags name themselves. */
const platformNames: Readonly<Record<string, string>> = {
  ESR_P_1G_A: "network-advantage_1G",
  DNA_P_1G_A: "dna-advantage_1G",
};

export const nameOfLicence = (tag: string): string => platformNames[tag] ?? tag;

/**
 * The licences of a router: those of its platform, and what was recorded last of every kind of use that there ever was
 * (ACC-5, VGW-1, VGW-5); a standby requests none of CUBE (HAI-4).
 */
export function licencesOf({ state, listsCubeLicences }: Router): readonly LicenceView[] {
  const isKnown = (gauge: Gauge) => wasUsed(gauge) || standingUse(gauge.kind, state.recorder.standing) > 0;
  const platform = state.platformLicences.map(({ tag }) => ({ tag, count: 1 }));
  const cube = (listsCubeLicences ? state.recorder.gauges : [])
    .filter(isKnown)
    .map(({ tag, recorded }) => ({ tag, count: recorded }));
  return [...platform, ...cube].map(({ tag, count }) => ({
    name: nameOfLicence(tag),
    tag,
    count,
    class: classOf(state, tag),
  }));
}
