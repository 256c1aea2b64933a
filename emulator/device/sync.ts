import type { SigningKey } from "../../core/document/cryptography";
import { hasPending } from "../../core/report/report-book";
import type { DeviceRules } from "./device-rules";
import { failed } from "./log/communication";
import type { DeviceMessage, Verdict } from "./messages";
import { askForAcknowledgements } from "./polling";
import type { RouterState } from "./router-state";
import { submit } from "./submission";

export interface Synchronised {
  readonly state: RouterState;
  readonly verdict: Verdict;
  readonly sent: readonly DeviceMessage[];
}

/** Asks about every receipt and hands over whatever is pending, at once (CLI-7); the 24 hours go on as they were (CHG-4). */
export function sync(state: RouterState, key: SigningKey, rules: DeviceRules): Synchronised {
  const refusal = syncRefusal(state, rules);
  if (refusal) return { state, verdict: { accepted: false, message: refusal }, sent: [] };
  const obstacle = rules.obstacle(state, rules.addressee(state));
  if (obstacle)
    return { state: failed(state, obstacle, rules), verdict: { accepted: false, message: obstacle }, sent: [] };
  const polling = state.polling.map((receipt) => ({ ...receipt, nextAt: state.now }));
  const polled = askForAcknowledgements({ ...state, polling }, rules);
  if (!hasPending(polled.state.book)) return { ...polled, verdict: { accepted: true } };
  const submitted = submit(polled.state, key, rules, true);
  return { state: submitted.state, verdict: { accepted: true }, sent: [...polled.sent, ...submitted.sent] };
}

function syncRefusal(state: RouterState, rules: DeviceRules): string | undefined {
  if (state.transport === "off") return "the transport is off; save usage to a file, or configure a transport";
  const isBound = rules.pushesFrom(state) !== "none";
  return isBound ? undefined : "there is no trust with a licence server; establish it first";
}
