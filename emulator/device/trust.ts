import { formatRelease } from "../../core/release/release";
import type { DeviceRules } from "./device-rules";
import { newerInstalled } from "./install-policy";
import { failed } from "./log/communication";
import { say } from "./log/journal";
import type { DeviceMessage, TrustAnswer, TrustMember, TrustRequest, Verdict } from "./messages";
import { jitter } from "./pace";
import type { RouterState, Trust } from "./router-state";
import { envelope } from "./wire";

/** `license smart trust idtoken TOKEN {local | all} [force]`. */
export interface TrustOrder {
  readonly token: string;
  readonly scope: "local" | "all";
  readonly force: boolean;
}

export interface TrustAsked {
  readonly state: RouterState;
  readonly verdict: Verdict;
  readonly sent: readonly DeviceMessage[];
}

/** Asks the server for trust; refused where trust stands and `force` is not given, or the hostname is the PID (TRU-2, TRU-3). */
export function askForTrust(
  state: RouterState,
  order: TrustOrder,
  members: readonly TrustMember[],
  rules: DeviceRules,
): TrustAsked {
  const refusal = trustRefusal(state, order);
  if (refusal) return { state, verdict: { accepted: false, message: refusal }, sent: [] };
  const obstacle = rules.obstacle(state, rules.addressee(state));
  if (obstacle !== undefined) {
    const message = `the licence server cannot be reached: ${obstacle}`;
    return { state: failed(state, obstacle, rules), verdict: { accepted: false, message }, sent: [] };
  }
  const message: TrustRequest = {
    ...envelope(state, rules),
    kind: "trust-request",
    ...order,
    hostname: state.hostname,
    softwareVersion: formatRelease(state.release),
    deviceTime: state.now,
    members,
  };
  const forAll = order.scope === "all";
  const awaited = [...state.awaited, { ref: message.ref, kind: message.kind, at: state.now, forAll }];
  const sent = { ...state, awaited, messagesSent: state.messagesSent + 1 };
  return { state: sent, verdict: { accepted: true }, sent: [message] };
}

function trustRefusal(state: RouterState, { force }: TrustOrder): string | undefined {
  if (state.hostname.toLowerCase() === state.sudi.pid.toLowerCase()) {
    return `the hostname "${state.hostname}" is the PID of the platform; configure another hostname first`;
  }
  if (state.trust !== "none" && !force) return "a trust code is installed; add force to replace it";
  return undefined;
}

/**
 * Installs the trust that the server gave: its keys are known from now on (TRU-5). The first one counts as an
 * acknowledgement of nothing; trust given again moves nothing (DDL-1).
 */
export function receiveTrust(state: RouterState, answer: TrustAnswer, rules: DeviceRules): RouterState {
  if (answer.kind === "trust-refused") return state;
  const trusted = installTrust(state, answer, rules);
  return answer.policy ? newerInstalled(trusted, answer.policy, rules) : trusted;
}

/** Installs a trust code, whichever way it came. */
export function installTrust(state: RouterState, given: Omit<Trust, "installedAt">, rules: DeviceRules): RouterState {
  const { trustCode, issuerKeys, virtualAccount } = given;
  const trusted: RouterState = { ...state, trust: { installedAt: state.now, trustCode, issuerKeys, virtualAccount } };
  const counting = state.trust === "none" ? countFrom(trusted, rules) : trusted;
  return say(counting, rules.trustInstalled(state.sudi));
}

function countFrom(state: RouterState, rules: DeviceRules): RouterState {
  const { acknowledged, pushing, now, seed } = state;
  return {
    ...state,
    acknowledged: acknowledged.lastAck === "none" ? { ...acknowledged, lastAck: now } : acknowledged,
    pushing: { ...pushing, firstPush: rules.firstPush(now, jitter(seed, now)) },
  };
}
