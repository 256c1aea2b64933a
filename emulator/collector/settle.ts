import {
  type BundledAcknowledgement,
  readAcknowledgementBundle,
} from "../../core/acknowledgement/acknowledgement-bundle";
import { DocumentError } from "../../core/document/document-error";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { type Desk, note } from "./desk";
import type { CssmAnswer } from "./errand";
import { noteReachable, noteUnreachable } from "./reachability";
import type { KeptErrand } from "./store/errands";

/** Takes what CSSM said to an errand; an answer that comes late, or twice, changes nothing that is settled (TRN-6). */
export function settle(desk: Desk, errand: KeptErrand, answer: CssmAnswer, now: Instant): void {
  if (answer.kind === "unreachable") {
    noteUnreachable(desk, answer.message, now);
    return;
  }
  noteReachable(desk, now);
  const isOpen = errand.state === "waiting" || errand.state === "taken";
  if (answer.kind === "acknowledged") takeAcknowledgements(desk, errand, answer, now);
  else if (isOpen) move(desk, errand, answer, now);
}

type Acknowledged = Extract<CssmAnswer, { kind: "acknowledged" }>;

function takeAcknowledgements(
  desk: Desk,
  errand: KeptErrand,
  { documents, refused, complete }: Acknowledged,
  now: Instant,
) {
  const { errands } = desk.store;
  for (const document of documents) keepAcknowledgement(desk, document, errand, now);
  for (const one of refused) {
    errands.refuse(errand.id, one);
    note(desk, now, 4, "REPORT_REFUSED", `report ${one.reportId} of ${deviceName(errand)}: ${one.message}`);
  }
  const isOpen = errand.state === "waiting" || errand.state === "taken";
  if (isOpen && (complete || errands.open(errand.id) === 0)) errands.move(errand.id, "settled", now);
}

function move(
  desk: Desk,
  { id, poll, pid, serial }: KeptErrand,
  answer: Exclude<CssmAnswer, { kind: "acknowledged" | "unreachable" }>,
  now: Instant,
): void {
  const { store, rules, pace } = desk;
  const { errands } = store;
  switch (answer.kind) {
    case "later":
      // The same receipt again: the pace of polling goes on.
      if (poll !== answer.poll) errands.move(id, "taken", rules.nextPoll(now, 0, pace), { poll: answer.poll });
      break;
    case "trust":
      errands.move(id, "settled", now, { answer: answer.answer });
      break;
    case "poll-unknown":
      errands.move(id, "waiting", rules.nextTry(now, 0, pace));
      note(desk, now, 4, "POLL_UNKNOWN", `${answer.message}; the reports are handed over again`);
      break;
    case "refused":
      errands.move(id, "refused", now, { answer: answer.message });
      note(desk, now, 4, "SUBMISSION_REFUSED", `${deviceName({ pid, serial })}: ${answer.message}`);
  }
}

/** Keeps an acknowledgement file as it stands, and settles what it leaves nothing open in. */
function keepAcknowledgement(desk: Desk, file: string, errand: KeptErrand, now: Instant): void {
  const entries = entriesOf(file);
  if (entries.length > 1) for (const entry of entries) keepEntry(desk, entry, now);
  else {
    // One that this collector cannot read is the device's to judge.
    const [entry] = entries;
    if (entry?.kind === "acknowledgement") keepEntry(desk, entry, now, errand);
    else desk.store.acknowledgements.keep(errand, desk.cryptography.sha256(file), file, errand.id, now);
  }
}

/** Keeps one acknowledgement for the device that it names; answers whether it names a report that waited for it. */
export function keepEntry(
  { store, cryptography }: Desk,
  entry: BundledAcknowledgement,
  now: Instant,
  errand?: KeptErrand,
): boolean {
  if (entry.kind === "unreadable") return false;
  const { file, acknowledgement } = entry;
  const sudi: Sudi = acknowledgement.sudi;
  const id = store.acknowledgements.keep(sudi, cryptography.sha256(file), file, errand?.id ?? null, now);
  const touched = new Set(
    acknowledgement.reports.flatMap(({ reportId, sha256 }) => store.errands.acknowledged(sudi, reportId, sha256, id)),
  );
  for (const other of touched) {
    const { state } = store.errands.find(other) ?? {};
    if ((state === "waiting" || state === "taken") && store.errands.open(other) === 0) {
      store.errands.move(other, "settled", now);
    }
  }
  return touched.size > 0;
}

function entriesOf(file: string): readonly BundledAcknowledgement[] {
  try {
    return readAcknowledgementBundle(file);
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}
