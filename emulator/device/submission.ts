import type { SigningKey } from "../../core/document/cryptography";
import type { SubmissionDue } from "../../core/report/next-submission";
import { hasPending } from "../../core/report/report-book";
import { writeReportFile } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import type { Instant } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import { failed } from "./log/communication";
import type { DeviceMessage } from "./messages";
import { jitter } from "./pace";
import type { RouterState } from "./router-state";
import { pushFactsOf } from "./standing";
import { addressee, nextRef } from "./wire";

/** The submission that is due next; `none` while nothing is pending or nothing may be pushed. */
export function dueSubmission(state: RouterState, rules: DeviceRules): SubmissionDue | "none" {
  if (!hasPending(state.book)) return "none";
  const facts = pushFactsOf(state, rules);
  return facts === "none" ? "none" : rules.nextSubmission(facts);
}

/**
 * Tries to hand over everything pending (RPT-2). Until an answer takes it, the try counts as failed and is repeated; where
 * nothing can leave, reports stay open and the try is all there is.
 */
export function submit(
  state: RouterState,
  key: SigningKey,
  rules: DeviceRules,
): { readonly state: RouterState; readonly sent: readonly DeviceMessage[] } {
  const tried = { ...state, pushing: afterTry(state, rules) };
  const obstacle = rules.obstacle(state);
  if (obstacle !== undefined) return { state: failed(tried, obstacle, rules), sent: [] };
  const book = rules.handOver(state.book, (report) => signReport(report, key));
  const signed = book.handed.map((handed) => handed.signed);
  const message: DeviceMessage = {
    ref: nextRef(state),
    at: state.now,
    from: state.sudi,
    to: addressee(state),
    kind: "report",
    reports: signed.map(({ report }) => report),
    document: writeReportFile(signed),
  };
  const awaited = [...state.awaited, { ref: message.ref, kind: message.kind, at: state.now }];
  return { state: { ...tried, book, awaited, messagesSent: state.messagesSent + 1 }, sent: [message] };
}

function afterTry({ pushing, now, seed }: RouterState, rules: DeviceRules): RouterState["pushing"] {
  const retry = rules.nextRetry(now, pushing.failures, jitter(seed, now));
  return { ...pushing, unsentChange: "none", retry, failures: pushing.failures + 1 };
}

/** An answer took the submission that was sent at `sentAt` (ground rules: accepted). */
export const accepted = (state: RouterState, sentAt: Instant): RouterState => ({
  ...state,
  pushing: { ...state.pushing, lastPush: sentAt, retry: "none", failures: 0 },
});
