import type { SigningKey } from "../../core/document/cryptography";
import type { SubmissionDue } from "../../core/report/next-submission";
import { hasPending, type ReportBook } from "../../core/report/report-book";
import { writeReportLots } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import type { Instant } from "../../core/time/instant";
import type { DeviceRules } from "./device-rules";
import { failed } from "./log/communication";
import type { ReportMessage } from "./messages";
import { jitter } from "./pace";
import type { Awaited, RouterState } from "./router-state";
import { pushFactsOf } from "./standing";
import { envelope, sendOff } from "./wire";

/** The submission that is due next; `none` while nothing is pending or nothing may be pushed. */
export function dueSubmission(
  state: RouterState,
  rules: DeviceRules,
  deadline?: Instant | "none",
): SubmissionDue | "none" {
  if (!hasPending(state.book)) return "none";
  const facts = pushFactsOf(state, rules, deadline);
  return facts === "none" ? "none" : rules.nextSubmission(facts);
}

/**
 * Tries to hand over everything pending (RPT-2), in as many messages as it takes (RPT-13). Until an answer takes it, the try
 * counts as failed and is repeated; where nothing can leave, reports stay open and the try is all there is.
 */
export function submit(
  state: RouterState,
  key: SigningKey,
  rules: DeviceRules,
  asked = false,
): { readonly state: RouterState; readonly sent: readonly ReportMessage[] } {
  const tried = { ...state, pushing: afterTry(state, rules) };
  const obstacle = rules.obstacle(state, rules.addressee(state));
  if (obstacle !== undefined) return { state: failed(tried, obstacle, rules), sent: [] };
  const book = vouchedFor(
    rules.handOver(state.book, (report) => signReport(report, key)),
    key,
  );
  const lots = writeReportLots(
    book.handed.map(({ signed }) => signed),
    rules.mostInAMessage,
  );
  const sent = lots.map(
    ({ reports, document }, index): ReportMessage => ({
      ...envelope(state, rules, index),
      kind: "report",
      reports: reports.map(({ report }) => report),
      document,
    }),
  );
  const pushing = { ...tried.pushing, unaccepted: sent.length };
  return { state: sendOff({ ...tried, pushing, book }, sent, { asked }), sent };
}

/** Reports that were handed over before trust get the device's own signature; their bytes stay (RPT-2, TRU-5). */
function vouchedFor(book: ReportBook, key: SigningKey): ReportBook {
  if (!book.handed.some(({ signed }) => signed.signature.signingType === "builtin")) return book;
  const handed = book.handed.map((one) =>
    one.signed.signature.signingType === "builtin" ? { ...one, signed: signReport(one.signed.report, key) } : one,
  );
  return { ...book, handed };
}

function afterTry({ pushing, now, seed }: RouterState, rules: DeviceRules): RouterState["pushing"] {
  const retry = rules.nextRetry(now, pushing.failures, jitter(seed, now));
  return { ...pushing, unsentChange: "none", retry, failures: pushing.failures + 1 };
}

/**
 * An answer took a message; with the last one the submission is accepted (ground rules). One that a person asked for leaves
 * the 24 hours as they are (CHG-4).
 */
export function accepted(state: RouterState, { at, asked }: Awaited): RouterState {
  const pushing = { ...state.pushing, unaccepted: state.pushing.unaccepted - 1 };
  if (pushing.unaccepted > 0) return { ...state, pushing };
  const rationedFrom = asked ? pushing.rationedFrom : at;
  return { ...state, pushing: { ...pushing, lastPush: at, rationedFrom, retry: "none", failures: 0 } };
}
