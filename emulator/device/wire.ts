import type { DeviceRules } from "./device-rules";
import { noteMessage } from "./message-history";
import type { DeviceMessage, Envelope } from "./messages";
import type { Awaited, RouterState } from "./router-state";

/**
 * What stands on the outside of a message, the next or one of those after it: its name, which the members of a
 * pair never share, and the way that it takes (TRN-1, TRN-2).
 */
export const envelope = (state: RouterState, rules: DeviceRules, index = 0): Envelope => ({
  ref: `${state.redundancy?.unit === "second" ? "n" : "m"}${state.messagesSent + 1 + index}`,
  at: state.now,
  from: state.sudi,
  to: rules.addressee(state),
  via: rules.wayOut(state),
});

/** Messages leave: their answers are awaited. */
export function sendOff(
  state: RouterState,
  messages: readonly DeviceMessage[],
  facts: Pick<Awaited, "asked" | "forAll"> = {},
): RouterState {
  const awaited = messages.map((message): Awaited => {
    const { ref, kind, at } = message;
    return message.kind === "poll" ? { ref, kind, at, ...facts, poll: message.poll } : { ref, kind, at, ...facts };
  });
  return {
    ...state,
    awaited: [...state.awaited, ...awaited],
    messagesSent: state.messagesSent + messages.length,
    history: messages.reduce(noteMessage, state.history),
  };
}

/** Takes an awaited message off the list: it is answered. */
export function answered(
  state: RouterState,
  ref: string | undefined,
): { readonly state: RouterState; readonly message: Awaited | undefined } {
  const message = state.awaited.find((awaited) => awaited.ref === ref);
  return { message, state: { ...state, awaited: state.awaited.filter((awaited) => awaited !== message) } };
}
