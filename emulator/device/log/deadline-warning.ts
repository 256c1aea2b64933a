import { days, hours } from "../../../core/time/duration";
import { type Instant, later, minus, plus } from "../../../core/time/instant";

/** A warning that an acknowledgement will be required in so many days. */
export interface DeadlineWarning {
  readonly at: Instant;
  readonly daysLeft: number;
}

/** From so many days before the deadline on there is a warning each day. */
const firstWarning = 30;

/** The next warning of a deadline at `now` or later: 30 whole days before it and fewer, 24 hours after the last at the least (DDL-7). */
export function nextWarning(deadline: Instant, now: Instant, last: Instant | "never"): DeadlineWarning | "none" {
  const from = last === "never" ? now : later(now, plus(last, hours(24)));
  const daysLeft = Math.min(firstWarning, Math.floor((deadline - from) / days(1)));
  return daysLeft < 1 ? "none" : { at: minus(deadline, days(daysLeft)), daysLeft };
}
