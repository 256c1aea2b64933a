import { setStanding } from "../../core/measurement/recorder";
import type { Counts, Sessions } from "../../core/measurement/sessions";
import type { CallOrder } from "./call-order";
import type { DeviceRules } from "./device-rules";
import { isStandby } from "./duty";
import type { RouterState } from "./router-state";
import { serviceOf } from "./standing";

export interface CallOutcome {
  readonly state: RouterState;
  readonly accepted: number;
  readonly refused: number;
}

/**
 * Applies an order at the present second (CNT-1, CNT-2); trunk calls are refused while service is down or CUBE is switched off (ENF-1,
 * VGW-2), and a standby has no calls.
 */
export function orderCalls(state: RouterState, order: CallOrder, rules: DeviceRules): CallOutcome {
  if (isStandby(state)) return { state, accepted: 0, refused: order.count };
  const taken =
    order.action === "start" ? startable(state, order, rules) : Math.min(order.count, eligible(state.sessions, order));
  const sessions = rules.sessionsAfter(state.sessions, order, taken);
  return { state: withSessions(state, sessions, rules), accepted: taken, refused: order.count - taken };
}

/** The router with other sessions standing from now on. */
export function withSessions(state: RouterState, sessions: Sessions, rules: DeviceRules): RouterState {
  const shown = rules.countSessions(sessions, state.release, rules.forkedCallsAreEnhanced);
  const standing = rules.measuredCounts(shown, state);
  return {
    ...state,
    sessions,
    recorder: setStanding(state.recorder, state.now, rules.licensedCounts(standing, state)),
    statistics: rules.noteStanding(state.statistics, state.now, standing),
  };
}

export const countsOf = (state: RouterState, rules: DeviceRules): Counts =>
  rules.countSessions(state.sessions, state.release, rules.forkedCallsAreEnhanced);

const startable = (state: RouterState, { kind, count }: CallOrder, rules: DeviceRules): number =>
  (kind === "voice-port" || state.borderElement) && rules.admits(kind, serviceOf(state, rules), state) ? count : 0;

/** How many standing calls an order can mean. */
function eligible(sessions: Sessions, { kind, forked }: CallOrder): number {
  if (kind === "voice-port") return sessions.voicePort;
  if (forked === undefined) return sessions.plain + sessions.forked;
  return forked ? sessions.forked : sessions.plain;
}
