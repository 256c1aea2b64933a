import type { UseStanding } from "../measurement/use-standing";
import type { LicenceClass } from "../policy/licence-class";
import { type EffectivePolicy, inPolicy, type PolicyNumber } from "../policy/policy";
import { days } from "../time/duration";
import { earlier, type Instant, later, plus } from "../time/instant";

/** A change that was recorded and that no acknowledged report has told yet. */
export interface OpenChange {
  readonly at: Instant;
  readonly licenceClass: LicenceClass;
}

/** What was acknowledged so far. */
export interface AcknowledgementHistory {
  /** When the last acknowledgement came; the first trust counts as one, of nothing (DDL-1). */
  readonly lastAck: Instant | "none";
  /** Whether a report was ever acknowledged. */
  readonly reportAcknowledged: boolean;
  readonly openChanges: readonly OpenChange[];
}

/** When the next acknowledgement is due; `none` when nothing is owed or the policy requires none (DDL-1 … DDL-4). */
export function acknowledgementDeadline(
  policy: EffectivePolicy,
  use: UseStanding,
  history: AcknowledgementHistory,
): Instant | "none" {
  if (!policy.ackRequired.value) return "none";
  return history.reportAcknowledged ? next(policy, use, history) : first(policy, use, history);
}

/** DDL-1: counted from the later of the first use and the first trust. */
function first(policy: EffectivePolicy, use: UseStanding, { lastAck }: AcknowledgementHistory): Instant | "none" {
  if (use.firstUse === "never") return "none";
  const start = lastAck === "none" ? use.firstUse : later(lastAck, use.firstUse);
  return daysAfter(start, policy, "firstReport", use.inUse);
}

/** DDL-2, and no later than any open change allows (DDL-3). */
function next(policy: EffectivePolicy, use: UseStanding, history: AcknowledgementHistory): Instant | "none" {
  const routine =
    history.lastAck === "none" ? "none" : daysAfter(history.lastAck, policy, "reportingFrequency", use.inUse);
  return history.openChanges.reduce<Instant | "none">(
    (deadline, { at, licenceClass }) => soonest(deadline, daysAfter(at, policy, "reportOnChange", [licenceClass])),
    routine,
  );
}

function daysAfter(
  start: Instant,
  policy: EffectivePolicy,
  number: PolicyNumber,
  classes: Iterable<LicenceClass>,
): Instant | "none" {
  const owed = inPolicy(policy, number, classes);
  return owed === "none" ? "none" : plus(start, days(owed));
}

function soonest(one: Instant | "none", other: Instant | "none"): Instant | "none" {
  if (one === "none") return other;
  return other === "none" ? one : earlier(one, other);
}
