import { newGauge } from "../../core/measurement/gauge";
import { setPeriodicity } from "../../core/measurement/recorder";
import { noSessions } from "../../core/measurement/sessions";
import type { Release } from "../../core/release/release";
import { withSessions } from "./calls";
import type { DeviceRules } from "./device-rules";
import { governed } from "./install-policy";
import type { RouterState } from "./router-state";

/** A reload ends the calls and what was on the wire; trust, policy, records and reports are kept (REC-4, ENF-7). */
export const reload = (state: RouterState, rules: DeviceRules): RouterState => ({
  ...withSessions(state, noSessions, rules),
  awaited: [],
});

/** A reload into another release, whose rules hold at once; an interval that it does not know is carried over (ENF-7, REL-7). */
export function upgrade(before: RouterState, release: Release, rules: DeviceRules): RouterState {
  const state = reload(governed({ ...before, release }, rules), rules);
  const carried = rules.carriedPeriodicity(state.recorder.periodicity, release);
  const recorder = setPeriodicity(state.recorder, state.now, carried);
  const gauges = recorder.gauges.map((gauge) => {
    const tag = rules.entitlementTag(gauge.kind, release);
    return tag === gauge.tag ? gauge : newGauge(gauge.kind, tag);
  });
  return { ...state, recorder: { ...recorder, gauges } };
}
