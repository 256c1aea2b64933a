import { days } from "../../core/time/duration";
import { type Instant, instant } from "../../core/time/instant";

/** The first instant of each UTC day from `from` to `to`; none where `from` comes on a later day. */
export function daysBetween(from: Instant, to: Instant): readonly Instant[] {
  const first = dayOf(from);
  return Array.from({ length: Math.max(0, dayOf(to) - first + 1) }, (_, index) => instant((first + index) * days(1)));
}

const dayOf = (at: Instant): number => Math.floor(at / days(1));
