import { formatRelease } from "../../core/release/release";
import type { DeviceRules } from "./device-rules";
import { newerInstalled } from "./install-policy";
import { failed } from "./log/communication";
import { say } from "./log/journal";
import type { DeviceMessage, RegistrationRequest, TrustAnswer, TrustRequest, Verdict } from "./messages";
import { jitter } from "./pace";
import type { RouterState, Trust } from "./router-state";
import { type Received, refuse } from "./signed-document";
import type { TrustOrder } from "./trust-order";
import { envelope, sendOff } from "./wire";

export interface TrustAsked {
  readonly state: RouterState;
  readonly verdict: Verdict;
  readonly sent: readonly DeviceMessage[];
}

/** Asks the server for trust, or before 17.3.2 to be registered, unless something forbids it (TRU-2, TRU-3, TRU-6). */
export function askForTrust(
  state: RouterState,
  order: TrustOrder,
  members: TrustRequest["members"],
  rules: DeviceRules,
): TrustAsked {
  const refusal = rules.nameRefusal(state) ?? rules.trustRefusal(state, order);
  if (refusal) return { state, verdict: { accepted: false, message: refusal }, sent: [] };
  const obstacle = rules.obstacle(state, rules.addressee(state));
  if (obstacle !== undefined) {
    const message = `the licence server cannot be reached: ${obstacle}`;
    return { state: failed(state, obstacle, rules), verdict: { accepted: false, message }, sent: [] };
  }
  const message: TrustRequest | RegistrationRequest = rules.reportsByPolicy(state.release)
    ? { ...head(state, order, members, rules), kind: "trust-request", scope: order.scope }
    : { ...head(state, order, members, rules), kind: "registration" };
  const forAll = rules.coversAll(order);
  return { state: sendOff(state, [message], { forAll }), verdict: { accepted: true }, sent: [message] };
}

const head = (
  state: RouterState,
  { token, force }: TrustOrder,
  members: TrustRequest["members"],
  rules: DeviceRules,
) => ({
  ...envelope(state, rules),
  hostname: state.hostname,
  softwareVersion: formatRelease(state.release),
  deviceTime: state.now,
  token,
  force,
  members,
  redundancy: rules.membersAsking(state),
});

/**
 * Installs the trust that the server gave: its keys are known from now on (TRU-5). The first one counts as an
 * acknowledgement of nothing; trust given again moves nothing (DDL-1).
 */
export function receiveTrust(state: RouterState, answer: TrustAnswer, rules: DeviceRules): Received {
  const taken = { accepted: true };
  if (answer.kind === "trust-refused") return { state, verdict: taken };
  const refusal = rules.clockRefusal(state.now, answer.serverTime ?? state.now);
  if (refusal) return refuse(state, refusal);
  const trusted = installTrust(state, answer, rules);
  return { state: answer.policy ? newerInstalled(trusted, answer.policy, rules) : trusted, verdict: taken };
}

/** Installs a trust code, whichever way it came; before 17.3.2 the router is registered by it. */
export function installTrust(
  state: RouterState,
  given: Omit<Trust, "installedAt" | "keysOf">,
  rules: DeviceRules,
): RouterState {
  const { trustCode, issuerKeys, smartAccount, virtualAccount } = given;
  const { now } = state;
  const trust = { installedAt: now, trustCode, issuerKeys, smartAccount, virtualAccount, keysOf: now };
  const trusted: RouterState = { ...state, trust };
  const counting = state.trust === "none" ? countFrom(trusted, rules) : trusted;
  const installed = rules.reportsByPolicy(state.release) ? rules.trustInstalled : rules.registered;
  return say(counting, installed(state.sudi));
}

function countFrom(state: RouterState, rules: DeviceRules): RouterState {
  const { acknowledged, pushing, now, seed } = state;
  return {
    ...state,
    acknowledged: acknowledged.lastAck === "none" ? { ...acknowledged, lastAck: now } : acknowledged,
    pushing: { ...pushing, firstPush: rules.firstPush(now, jitter(seed, now)) },
  };
}

/** `license smart deregister`, before 17.3.2: the router forgets its server, and what it uses is not reported any more (TRU-6). */
export function deregister(state: RouterState, rules: DeviceRules): Received {
  if (rules.reportsByPolicy(state.release)) return refuse(state, `${formatRelease(state.release)} registers nowhere`);
  if (state.trust === "none") return refuse(state, "the router is not registered");
  const pushing: RouterState["pushing"] = { ...state.pushing, firstPush: "none", retry: "none", failures: 0 };
  const left: RouterState = { ...state, trust: "none", polling: [], pushing };
  return { state: say(left, rules.deregistered(state.sudi)), verdict: { accepted: true } };
}
