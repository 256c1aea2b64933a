import { earlier, type Instant } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import { failed } from "./log/communication";
import type { DeviceMessage } from "./messages";
import type { Polling, RouterState } from "./router-state";
import { envelope, sendOff } from "./wire";

interface Asked {
  readonly state: RouterState;
  readonly sent: readonly DeviceMessage[];
}

const nothingSent: readonly DeviceMessage[] = [];

/** Asks for the acknowledgement of each receipt that it is time for, and settles when it will ask again (TRN-7). */
export function askForAcknowledgements(state: RouterState, rules: DeviceRules): Asked {
  const due = state.polling.filter(({ nextAt }) => nextAt <= state.now);
  return due.reduce<Asked>((before, receipt) => ask(before, receipt, rules), { state, sent: nothingSent });
}

function ask({ state, sent }: Asked, { poll, submittedAt, asked }: Polling, rules: DeviceRules): Asked {
  const again = { poll, submittedAt, asked: asked + 1, nextAt: rules.nextPoll(state.now, asked + 1) };
  const polling = state.polling.map((receipt) => (receipt.poll === poll ? again : receipt));
  if (state.transport === "off") return { state: { ...state, polling }, sent };
  const obstacle = rules.obstacle(state, rules.addressee(state));
  if (obstacle !== undefined) return { state: failed({ ...state, polling }, obstacle, rules), sent };
  const message: DeviceMessage = { ...envelope(state, rules), kind: "poll", poll };
  return { state: sendOff({ ...state, polling }, [message]), sent: [...sent, message] };
}

/** When a receipt is asked about next (DDL-5). */
export const nextAckCheck = ({ polling }: RouterState): Instant | "none" =>
  polling.length === 0 ? "none" : polling.map(({ nextAt }) => nextAt).reduce(earlier);

/**
 * A receipt was given: its acknowledgement is asked for from now on. It covers whatever the receipts of earlier submissions
 * did, but not those of other messages of the same one (RPT-13).
 */
export function receiptGiven(state: RouterState, poll: string, submittedAt: Instant, rules: DeviceRules): RouterState {
  const others = state.polling.filter((receipt) => receipt.submittedAt === submittedAt && receipt.poll !== poll);
  const receipt = { poll, submittedAt, asked: 0, nextAt: rules.nextPoll(state.now, 0) };
  return { ...state, polling: [...others, receipt] };
}

/** A receipt was answered. */
export const receiptAnswered = (state: RouterState, poll: string | undefined): RouterState => ({
  ...state,
  polling: state.polling.filter((receipt) => receipt.poll !== poll),
});
