import type { SigningKey } from "../../core/document/cryptography";
import type { UsageRecord } from "../../core/measurement/close-boundary";
import type { SubmissionDue } from "../../core/report/next-submission";
import { seconds } from "../../core/time/duration";
import { earlier, type Instant, later, plus } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import { isStandby } from "./duty";
import { failed } from "./log/communication";
import { type LogMessage, say } from "./log/journal";
import { giveNotice, nextNotice } from "./log/notices";
import type { DeviceMessage } from "./messages";
import { askForAcknowledgements } from "./polling";
import type { RouterState } from "./router-state";
import { authorOf, deadlineOf, serviceOf } from "./standing";
import { dueSubmission, submit } from "./submission";

export interface Advanced {
  readonly state: RouterState;
  readonly sent: readonly DeviceMessage[];
}

/**
 * Moves the clock to `to`, or to the end of the first second in which messages leave. In a second the order is: records,
 * deadline and its warning, polls, submission; whether service is up and what the statistics say follow from the clock alone.
 */
export function advance(before: RouterState, to: Instant, key: SigningKey, rules: DeviceRules): Advanced {
  let state = to > before.now ? metBySilence(before, rules) : before;
  const deadline = deadlineOf(state, rules);
  let due = dueSubmission(state, rules, deadline);
  let notice = nextNotice(state, rules, deadline);
  for (;;) {
    const next = nextInstant(state, due, notice, rules);
    if (next === "none" || next > to) return { state: { ...state, now: to }, sent: [] };
    const second = runSecond({ ...state, now: next }, key, rules);
    if (second.sent.length > 0) return second;
    ({ state, due, notice } = second);
  }
}

/** The next second in which something is due, never one that is over; what became due meanwhile happens in the next. */
function nextInstant(
  state: RouterState,
  submission: SubmissionDue | "none",
  notice: Instant | "none",
  rules: DeviceRules,
): Instant | "none" {
  let due = soonest(rules.nextRecording(state), notice);
  if (submission !== "none") due = soonest(due, submission.at);
  if (!isStandby(state)) for (const { nextAt } of state.polling) due = soonest(due, nextAt);
  return due === "none" ? due : later(due, plus(state.now, seconds(1)));
}

function soonest(one: Instant | "none", other: Instant | "none"): Instant | "none" {
  if (one === "none") return other;
  return other === "none" ? one : earlier(one, other);
}

/** A message that is unanswered when time moves on has met silence. */
const metBySilence = (state: RouterState, rules: DeviceRules): RouterState =>
  state.awaited.length === 0 ? state : failed({ ...state, awaited: [] }, "No response from the server", rules);

interface Second extends Advanced {
  /** The submission that is due next, as things stand after this second. */
  readonly due: SubmissionDue | "none";
  /** When the log will have something to say next. */
  readonly notice: Instant | "none";
}

function runSecond(before: RouterState, key: SigningKey, rules: DeviceRules): Second {
  const recording = rules.nextRecording(before);
  const measured = recording !== "none" && recording <= before.now ? record(before, rules) : before;
  const deadline = deadlineOf(measured, rules);
  const recorded = giveNotice(measured, rules, deadline);
  const notice = nextNotice(recorded, rules, deadline);
  const polled = isStandby(recorded) ? { state: recorded, sent: [] } : askForAcknowledgements(recorded, rules);
  const due = dueSubmission(polled.state, rules, deadline);
  if (due === "none" || due.at > before.now) return { ...polled, due, notice };
  const submitted = submit(polled.state, key, rules);
  const sent = [...polled.sent, ...submitted.sent];
  return { state: submitted.state, sent, due: dueSubmission(submitted.state, rules), notice };
}

function record(state: RouterState, rules: DeviceRules): RouterState {
  const closing = rules.closeBoundary(state.recorder, state.now, rules.recording);
  const { recorder, records, measured } = rules.recordedUnder(closing, () => serviceOf(state, rules));
  const [change] = records;
  const recorded: RouterState = {
    ...state,
    recorder,
    records: records.length > 0 ? state.records.concat(records) : state.records,
    book: rules.noteUse(state.book, measured, records, authorOf(state, rules)),
    pushing:
      change && state.pushing.unsentChange === "none" ? { ...state.pushing, unsentChange: change.at } : state.pushing,
  };
  return say(
    recorded,
    records.flatMap((asked) => saidOfRequest(state, asked, rules)),
  );
}

/** Whoever records another value asks for that many licences (CLI-4, CLI-5). */
const saidOfRequest = ({ debugging }: RouterState, record: UsageRecord, rules: DeviceRules): readonly LogMessage[] => [
  ...rules.licencesRequested(record),
  ...(debugging ? rules.requestTraced(record) : []),
];
