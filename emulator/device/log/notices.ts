import { earlier, type Instant } from "../../../core/time/instant";
import type { DeviceRules } from "../device-rules";
import type { RouterState } from "../router-state";
import { deadlineOf, serviceOf } from "../standing";
import { say } from "./journal";

/** When the log will have something to say because of the time alone. */
export function nextNotice(
  state: RouterState,
  rules: DeviceRules,
  deadline = deadlineOf(state, rules),
): Instant | "none" {
  if (deadline === "none") return "none";
  const warning = rules.nextWarning(deadline, state.now, state.told.lastWarning);
  if (deadline <= state.now || !rules.stopsWithoutAcknowledgement(state.release)) {
    return warning === "none" ? "none" : warning.at;
  }
  return warning === "none" ? deadline : earlier(deadline, warning.at);
}

/** Says what is due at this second: service that went down at the deadline, then the warning of the day. */
export function giveNotice(state: RouterState, rules: DeviceRules, deadline = deadlineOf(state, rules)): RouterState {
  return warn(tellService(state, rules, deadline), rules, deadline);
}

/** Says that service came or went since it was last told. */
export function tellService(state: RouterState, rules: DeviceRules, deadline = deadlineOf(state, rules)): RouterState {
  const service = serviceOf(state, rules, deadline).kind;
  if (service === state.told.service) return state;
  const told = { ...state.told, service };
  return say({ ...state, told }, service === "up" ? rules.serviceResumed() : rules.serviceStopped());
}

function warn(state: RouterState, rules: DeviceRules, deadline: Instant | "none"): RouterState {
  if (deadline === "none") return state;
  const warning = rules.nextWarning(deadline, state.now, state.told.lastWarning);
  if (warning === "none" || warning.at > state.now) return state;
  const told = { ...state.told, lastWarning: state.now };
  return say({ ...state, told }, rules.reportingRequired(warning.daysLeft));
}
