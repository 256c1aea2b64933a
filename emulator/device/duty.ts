import { nextBoundary } from "../../core/measurement/recorder";
import type { Counts } from "../../core/measurement/sessions";
import { countsDynamically } from "../../core/release/release-rules";
import { isPooled } from "../../core/release/trunk-tags";
import type { RedundancyMember } from "../../core/report/rum-report";
import { type Instant, later } from "../../core/time/instant";
import type { RouterState } from "./router-state";

export const isStandby = ({ redundancy }: RouterState): boolean => redundancy?.role === "standby";

export const isBoxToBox = ({ redundancy }: Pick<RouterState, "redundancy">): boolean =>
  redundancy?.mode === "box-to-box";

/** When something may be recorded next: the active alone measures and records (HAB-2, HAB-8). */
export const nextRecording = (state: RouterState): Instant | "none" =>
  isStandby(state) ? "none" : nextBoundary(state.recorder);

/**
 * Since when terms run at the earliest: since it came under a policy, before there are none; a standby has none, and whoever
 * takes over has them from then on.
 */
export function termsFrom(state: RouterState): Instant | "none" {
  const { redundancy, policySince } = state;
  if (isStandby(state) || policySince === "never") return "none";
  return later(redundancy?.activeSince ?? policySince, policySince);
}

/** What a report says of the pair: who is active and who stands by; two route processors are one device (HAB-3, HAI-2). */
export function membersTold({ sudi, redundancy }: RouterState): readonly RedundancyMember[] {
  if (redundancy?.mode !== "box-to-box") return [];
  return [
    { role: "Active", sudi },
    { role: "Standby", sudi: redundancy.peer },
  ];
}

/** On a box-to-box pair one licence serves every trunk session, forked or not; before 17.2.1r it is licensed for its capacity (CNT-5, REL-6). */
export function licensedCounts(counts: Counts, state: RouterState): Counts {
  const { release, capacity } = state;
  if (!isPooled(release, isBoxToBox(state))) return counts;
  const aggregate = countsDynamically(release) ? counts.aggregate : capacity;
  return { ...counts, aggregate, standard: aggregate, enhanced: 0 };
}

/** What a request for trust says of the pair, so that the server knows of it before anything is reported (HAB-1). */
export const membersAsking = (state: RouterState): readonly RedundancyMember[] =>
  isBoxToBox(state) ? membersShown(state) : [];

/** Whether the licences of CUBE are listed: the active alone requests them (HAI-4). */
export const listsCubeLicences = (state: RouterState): boolean => !isStandby(state);

export type HaType = "none" | "hot-standby-chassis-to-chassis" | "hot-standby-card-to-card";

/** HAB-7, HAI-4. */
export function haType({ redundancy }: RouterState): HaType {
  if (redundancy === undefined) return "none";
  return redundancy.mode === "box-to-box" ? "hot-standby-chassis-to-chassis" : "hot-standby-card-to-card";
}

/**
 * A standby that hears its active: a box has its checkpoint, a route processor all that the active has but its place and, while the
 * two are upgraded one after the other, its release (HAI-1).
 */
export function following(standby: RouterState, active: RouterState): RouterState {
  const { redundancy, release } = standby;
  if (redundancy?.mode !== "box-to-box") return { ...active, redundancy, release };
  const { sessions, recorder } = active;
  const recorded = Object.fromEntries(recorder.gauges.map((gauge) => [gauge.kind, gauge.recorded]));
  return { ...standby, redundancy: { ...redundancy, checkpoint: { sessions, recorded } } };
}

/** The members of whatever it belongs to, as they stand: the active first, then who stands by (CLI-9). */
export function membersShown({ sudi, redundancy }: RouterState): readonly RedundancyMember[] {
  if (redundancy === undefined || redundancy.peerLink === "down") return [{ role: "Active", sudi }];
  const [active, standby] = redundancy.role === "active" ? [sudi, redundancy.peer] : [redundancy.peer, sudi];
  return [
    { role: "Active", sudi: active },
    { role: "Standby", sudi: standby },
  ];
}
