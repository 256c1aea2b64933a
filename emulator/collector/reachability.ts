import { formatInstant, type Instant } from "../../core/time/instant";
import { type Desk, note } from "./desk";

const fact = "cssm unreachable since";

/** CSSM did not answer: told once, until it does again. */
export function noteUnreachable(desk: Desk, message: string, now: Instant): void {
  if (desk.store.notes.fact(fact) !== undefined) return;
  desk.store.notes.setFact(fact, formatInstant(now));
  note(desk, now, 3, "CSSM_UNREACHABLE", message);
}

export function noteReachable(desk: Desk, now: Instant): void {
  if (desk.store.notes.fact(fact) === undefined) return;
  desk.store.notes.setFact(fact, undefined);
  note(desk, now, 5, "CSSM_RESTORED", "CSSM answers again");
}

/** Since when CSSM has not answered, as RFC 3339; nothing while it does. */
export const unreachableSince = ({ store }: Desk): string | undefined => store.notes.fact(fact);
