import type { DeviceRules } from "../device-rules";
import type { RouterState } from "../router-state";
import { say } from "./journal";

/** A message could not be delivered, or nobody answered it. */
export const failed = (state: RouterState, reason: string, rules: DeviceRules): RouterState =>
  say(
    { ...state, told: { ...state.told, communication: "failed" } },
    rules.communicationFailed(rules.addressee(state), reason),
  );

/** A message was answered: after a failure that is worth a word (TRN-7). */
export function answeredAgain(state: RouterState, rules: DeviceRules): RouterState {
  if (state.told.communication === "up") return state;
  const up: RouterState = { ...state, told: { ...state.told, communication: "up" } };
  return say(up, rules.communicationRestored(rules.addressee(state)));
}
