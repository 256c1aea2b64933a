import { days, hours } from "../time/duration";
import { earlier, type Instant, later, minus, plus } from "../time/instant";

/** What decides when the next submission leaves. */
export interface PushFacts {
  /** When the last accepted submission was sent. */
  readonly lastPush: Instant | "never";
  /** When the last accepted one was sent that counts for the 24 hours: one that a person asked for does not (CHG-4). */
  readonly rationedFrom: Instant | "never";
  /** When the first routine push may leave: minutes after the first trust (RPT-12). */
  readonly firstPush: Instant;
  /** Days between routine pushes; 0 for none (RPT-12). */
  readonly pushIntervalDays: number;
  readonly deadline: Instant | "none";
  /** The oldest recorded change that was not handed over yet. */
  readonly unsentChange: Instant | "none";
  /** After a failed submission: when it is tried again; until then nothing but a new change leaves (TRN-7). */
  readonly retry: Instant | "none";
}

/** When a submission is due, and why. */
export interface SubmissionDue {
  readonly at: Instant;
  readonly because: "retry" | "change" | "first-push" | "routine-push" | "before-deadline";
}

/** How long before the deadline a report leaves at the latest (RPT-7). */
const beforeDeadline = days(1);
/** No more than one submission in this time; a failed one that is repeated and one that a person asks for are free (CHG-4). */
const apart = hours(24);

/** The next submission of a device that has something pending, or `none` (CHG-3, CHG-4, RPT-7, RPT-12). */
export function nextSubmission(facts: PushFacts): SubmissionDue | "none" {
  const rows =
    facts.retry === "none" ? [change(facts), routine(facts), deadline(facts)] : [retry(facts), change(facts)];
  const due = rows.filter((row) => row !== undefined);
  return due.reduce<SubmissionDue | "none">(
    (soonest, row) => (soonest === "none" || row.at < soonest.at ? row : soonest),
    "none",
  );
}

const allowed = (at: Instant, { rationedFrom }: PushFacts): Instant =>
  rationedFrom === "never" ? at : later(at, plus(rationedFrom, apart));

function retry({ retry }: PushFacts): SubmissionDue | undefined {
  return retry === "none" ? undefined : { at: retry, because: "retry" };
}

function change(facts: PushFacts): SubmissionDue | undefined {
  if (facts.unsentChange === "none") return undefined;
  return { at: allowed(facts.unsentChange, facts), because: "change" };
}

function routine(facts: PushFacts): SubmissionDue | undefined {
  const { lastPush, firstPush, pushIntervalDays } = facts;
  if (lastPush === "never") return { at: firstPush, because: "first-push" };
  if (pushIntervalDays === 0) return undefined;
  return { at: plus(lastPush, days(pushIntervalDays)), because: "routine-push" };
}

function deadline(facts: PushFacts): SubmissionDue | undefined {
  if (facts.deadline === "none") return undefined;
  const at = minus(facts.deadline, beforeDeadline);
  if (facts.lastPush !== "never" && facts.lastPush >= at) return undefined;
  return { at: allowed(at, facts), because: "before-deadline" };
}

/** The routine push that `show license status` announces: last push + interval, brought forward by the deadline (RPT-12). */
export function announcedPush(facts: PushFacts): Instant | "none" {
  const rows = [routine(facts), deadline(facts)].filter((row) => row !== undefined).map(({ at }) => at);
  const [first, ...others] = rows;
  return first === undefined ? "none" : others.reduce(earlier, first);
}
