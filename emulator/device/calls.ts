import { setStanding } from "../../core/measurement/recorder";
import { type Counts, countSessions, type Sessions } from "../../core/measurement/sessions";
import type { DeviceRules } from "./device-rules";
import type { RouterState } from "./router-state";
import { serviceOf } from "./standing";

/** What calls do; a fork that succeeds makes a plain trunk call a forked one. */
export interface CallOrder {
  readonly action: "start" | "end" | "fork" | "fork-fails";
  readonly kind: "trunk" | "voice-port";
  readonly count: number;
  /** Which calls are meant; without it plain ones first. */
  readonly forked?: boolean;
}

export interface CallOutcome {
  readonly state: RouterState;
  readonly accepted: number;
  readonly refused: number;
}

/** Applies an order at the present second (CNT-1, CNT-2); trunk calls are refused while service is down (ENF-1, VGW-2). */
export function orderCalls(state: RouterState, order: CallOrder, rules: DeviceRules): CallOutcome {
  const taken =
    order.action === "start" ? startable(state, order, rules) : Math.min(order.count, eligible(state.sessions, order));
  const sessions = apply(state.sessions, order, taken);
  return { state: withSessions(state, sessions, rules), accepted: taken, refused: order.count - taken };
}

/** The router with other sessions standing from now on. */
export function withSessions(state: RouterState, sessions: Sessions, rules: DeviceRules): RouterState {
  const standing = countSessions(sessions, state.release, rules.forkedCallsAreEnhanced);
  return { ...state, sessions, recorder: setStanding(state.recorder, state.now, standing) };
}

export const countsOf = (state: RouterState, rules: DeviceRules): Counts =>
  countSessions(state.sessions, state.release, rules.forkedCallsAreEnhanced);

const startable = (state: RouterState, { kind, count }: CallOrder, rules: DeviceRules): number =>
  kind === "trunk" && serviceOf(state, rules).kind === "down" ? 0 : count;

/** How many standing calls an order can mean. */
function eligible(sessions: Sessions, { kind, forked }: CallOrder): number {
  if (kind === "voice-port") return sessions.voicePort;
  if (forked === undefined) return sessions.plain + sessions.forked;
  return forked ? sessions.forked : sessions.plain;
}

function apply(sessions: Sessions, { action, kind, forked }: CallOrder, count: number): Sessions {
  if (action === "fork-fails") return sessions;
  if (kind === "voice-port")
    return action === "fork" ? sessions : voicePort(sessions, action === "start" ? count : -count);
  if (action === "start") return { ...sessions, plain: sessions.plain + count };
  const plain = forked === true ? 0 : Math.min(count, sessions.plain);
  const rest = { ...sessions, plain: sessions.plain - plain };
  if (action === "fork") return { ...rest, forked: sessions.forked + plain };
  return { ...rest, forked: sessions.forked - (count - plain) };
}

const voicePort = (sessions: Sessions, change: number): Sessions => ({
  ...sessions,
  voicePort: sessions.voicePort + change,
});
