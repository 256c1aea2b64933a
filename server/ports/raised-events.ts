import type { AccountEvent } from "./events";

/** `raised`: nobody raised it before. `again`: this very message did. `known`: another message did, and sees it through. */
export type RaiseOutcome = "raised" | "again" | "known";

/** Makes each event happen once, whoever finds it and however often. */
export interface RaisedEvents {
  /** `by` names the message that brought it. */
  raiseOnce(event: AccountEvent, by: string): Promise<RaiseOutcome>;
}
