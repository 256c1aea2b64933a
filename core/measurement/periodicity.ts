import { formatRelease, type Release } from "../release/release";
import { reportsByPolicy } from "../release/release-rules";
import { type Duration, days, hours } from "../time/duration";

/** The measurement interval as it is configured. */
export interface Periodicity {
  readonly unit: "hours" | "days";
  readonly count: number;
}

/** REC-2: without configuration the interval is 7 days. */
export const defaultPeriodicity: Periodicity = { unit: "days", count: 7 };

export type PeriodicityVerdict =
  | { readonly kind: "taken"; readonly periodicity: Periodicity }
  | { readonly kind: "refused"; readonly message: string };

const ranges = {
  policy: { hours: [8, 23], days: [1, 30] },
  earlier: { hours: [1, 23], days: [1, 30] },
} as const;

/** Hours 8–23 or days 1–30; before Smart Licensing using Policy hours from 1 on. Anything else is refused (REC-1, REL-7). */
export function checkPeriodicity(asked: Periodicity, release: Release): PeriodicityVerdict {
  const [least, most] = (reportsByPolicy(release) ? ranges.policy : ranges.earlier)[asked.unit];
  if (Number.isInteger(asked.count) && asked.count >= least && asked.count <= most) {
    return { kind: "taken", periodicity: asked };
  }
  const message = `a measurement interval of ${asked.count} ${asked.unit} is out of range: ${formatRelease(release)} takes ${asked.unit} from ${least} to ${most}`;
  return { kind: "refused", message };
}

/** The interval that a release makes of one that was configured on an earlier release: hours below 8 become 8 (REL-7). */
export function carriedPeriodicity(configured: Periodicity, release: Release): Periodicity {
  const [least] = ranges.policy.hours;
  const tooShort = reportsByPolicy(release) && configured.unit === "hours" && configured.count < least;
  return tooShort ? { unit: "hours", count: least } : configured;
}

export const intervalOf = ({ unit, count }: Periodicity): Duration => (unit === "hours" ? hours(count) : days(count));

/** Whether two intervals are of the same length, whichever unit they are configured in. */
export const sameInterval = (one: Periodicity, other: Periodicity): boolean => intervalOf(one) === intervalOf(other);
