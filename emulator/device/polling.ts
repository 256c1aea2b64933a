import type { DeviceRules } from "./device-rules";
import { failed } from "./log/communication";
import type { DeviceMessage } from "./messages";
import type { RouterState } from "./router-state";
import { addressee, nextRef } from "./wire";

/** Asks for the acknowledgement of a receipt, and settles when it will ask again (TRN-7). */
export function askForAcknowledgement(
  state: RouterState,
  rules: DeviceRules,
): { readonly state: RouterState; readonly sent: readonly DeviceMessage[] } {
  if (state.polling === "none") return { state, sent: [] };
  const { poll, asked } = state.polling;
  const polling = { poll, asked: asked + 1, nextAt: rules.nextPoll(state.now, asked + 1) };
  const obstacle = rules.obstacle(state);
  if (obstacle !== undefined) return { state: failed({ ...state, polling }, obstacle, rules), sent: [] };
  const ref = nextRef(state);
  const message: DeviceMessage = { ref, at: state.now, from: state.sudi, to: addressee(state), kind: "poll", poll };
  const awaited = [...state.awaited, { ref, kind: message.kind, at: state.now }];
  return { state: { ...state, polling, awaited, messagesSent: state.messagesSent + 1 }, sent: [message] };
}

/** A receipt was given: its acknowledgement is asked for from now on; it covers whatever an earlier receipt did. */
export const receiptGiven = (state: RouterState, poll: string, rules: DeviceRules): RouterState => ({
  ...state,
  polling: { poll, asked: 0, nextAt: rules.nextPoll(state.now, 0) },
});
