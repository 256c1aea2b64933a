import { DocumentError } from "../../core/document/document-error";
import { type BundledReport, readBundle, writeBundle } from "../../core/report/report-bundle";
import type { SignedReport } from "../../core/report/rum-report";
import { deviceName } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { type Desk, note } from "./desk";
import type { DeviceAnswer, Way } from "./errand";
import type { FileTaken } from "./files";
import { refused, turnedAway } from "./refusals";

type Readable = Extract<BundledReport, { kind: "report" }>;

/**
 * Takes a submission of one device, all of it or nothing: it is kept as it stands until CSSM has answered (TRN-6). One that
 * comes again is the same.
 */
export function takeReports(desk: Desk, document: string, way: Way, now: Instant): DeviceAnswer {
  const entries = entriesOf(document);
  if (typeof entries === "string") return refused("malformed", entries);
  const unreadable = entries.find((entry) => entry.kind === "unreadable");
  if (unreadable) return refused("malformed", unreadable.reason);
  const reports = entries.filter(isReadable);
  return turnedAway(desk, reports.map(releaseOf), now) ?? keep(desk, document, reports, way, now);
}

/** Takes a file of many devices: what is good goes its way, what is not is named (TRN-6). */
export function takeBundle(desk: Desk, file: string, now: Instant): FileTaken {
  const entries = entriesOf(file);
  if (typeof entries === "string") return { taken: 0, rotten: [entries] };
  const rotten = entries.flatMap((entry) => (entry.kind === "unreadable" ? [entry.reason] : []));
  let taken = 0;
  for (const [device, reports] of Map.groupBy(entries.filter(isReadable), deviceOf)) {
    const refusal = turnedAway(desk, reports.map(releaseOf), now);
    if (refusal?.kind === "refused") rotten.push(`${device}: ${refusal.message}`);
    else {
      keep(desk, writeBundle(reports.map(({ text }) => text)), reports, "file", now);
      taken += reports.length;
    }
  }
  for (const reason of rotten) note(desk, now, 4, "REPORT_UNREADABLE", reason);
  return { taken, rotten };
}

function keep(desk: Desk, document: string, reports: readonly Readable[], way: Way, now: Instant): DeviceAnswer {
  const { store, cryptography } = desk;
  const [first] = reports;
  if (first === undefined) return refused("malformed", "there is no report in it");
  const { sudi } = first.signed.report;
  const name = cryptography.sha256(document);
  return store.atomically(() => {
    const known = store.errands.named(name);
    if (known) {
      const unanswered = known.state === "settled" && store.errands.open(known.id) > 0;
      if (known.state === "refused" || unanswered) store.errands.move(known.id, "waiting", now);
      return { kind: "later", poll: String(known.id) };
    }
    const kept = reports.map(({ text, signed: { report, payload } }) => ({
      sudi: report.sudi,
      reportId: report.id,
      sha256: cryptography.sha256(payload),
      text,
    }));
    const id = store.errands.add({ kind: "report", way, sudi, name, body: document, reports: kept }, now);
    store.errands.replaceEarlier(id);
    return { kind: "later", poll: String(id) };
  });
}

/** The reports of a file one by one, or why it is none. */
function entriesOf(document: string): readonly BundledReport[] | string {
  try {
    return readBundle(document);
  } catch (error) {
    if (error instanceof DocumentError) return error.message;
    throw error;
  }
}

const isReadable = (entry: BundledReport): entry is Readable => entry.kind === "report";
const releaseOf = ({ signed }: { readonly signed: SignedReport }) => signed.report.softwareVersion;
const deviceOf = ({ signed }: Readable): string => deviceName(signed.report.sudi);
