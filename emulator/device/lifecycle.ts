import type { LicenceKind } from "../../core/measurement/peaks";
import { setPeriodicity } from "../../core/measurement/recorder";
import { retag } from "../../core/measurement/retag";
import { noSessions } from "../../core/measurement/sessions";
import type { Release } from "../../core/release/release";
import { withSessions } from "./calls";
import type { DeviceRules } from "./device-rules";
import { isBoxToBox, isStandby } from "./duty";
import { governed } from "./install-policy";
import { startedAnew } from "./log/journal";
import { tellService } from "./log/notices";
import type { RouterState } from "./router-state";
import { authorOf } from "./standing";

/** A reload ends the calls, the log and what was on the wire; trust, policy, records and reports are kept (REC-4, ENF-7). */
export function reload(before: RouterState, rules: DeviceRules): RouterState {
  const state = withSessions(rules.keptOverReload(before), noSessions, rules);
  const told: RouterState["told"] = { ...state.told, service: "up", communication: "up" };
  return tellService(
    { ...state, upSince: state.now, awaited: [], log: startedAnew(state.log), told, debugging: false },
    rules,
  );
}

/** A reload into another release (ENF-7). */
export const upgrade = (state: RouterState, release: Release, rules: DeviceRules): RouterState =>
  reload(underRelease(state, release, rules), rules);

/** The rules of a release hold at once; an interval that it does not know is carried over, and a reservation stays (ENF-7, REL-7, SLR-1). */
export function underRelease(before: RouterState, release: Release, rules: DeviceRules): RouterState {
  const tagOf = (kind: LicenceKind) => rules.entitlementTag(kind, release, isBoxToBox(before));
  const { recorder, measured } = retag(before.recorder, before.now, tagOf, rules.recording);
  const book = isStandby(before) ? before.book : rules.noteUse(before.book, measured, [], authorOf(before, rules));
  const carried = rules.carriedPeriodicity(recorder.periodicity, release);
  const upgraded = { ...before, release, book, recorder: setPeriodicity(recorder, before.now, carried) };
  return governed(underPolicy(upgraded, rules), rules);
}

/** A release that reports by policy takes a registration as trust; what its policy asks for counts from now on at the earliest (REL-3). */
function underPolicy(state: RouterState, rules: DeviceRules): RouterState {
  if (!rules.reportsByPolicy(state.release)) return { ...state, policySince: "never" };
  if (state.policySince !== "never") return state;
  const trust = state.trust === "none" ? "none" : { ...state.trust, installedAt: state.now };
  return { ...state, trust, policySince: state.now };
}
