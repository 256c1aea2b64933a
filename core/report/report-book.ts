import type { MeasuredUse, UsageRecord } from "../measurement/close-boundary";
import { compareReleases, type Release } from "../release/release";
import type { Instant } from "../time/instant";
import type { Measurement, RedundancyMember, RumReport, SignedReport } from "./rum-report";
import type { Sudi } from "./sudi";

/** A report that still grows: it was not handed over yet. */
export interface OpenReport {
  readonly report: RumReport;
  /** The oldest change that was recorded in its time (DDL-3). */
  readonly changedAt?: Instant;
}

/** A report that was handed over once; its id and bytes stay as they are (RPT-2). */
export interface HandedReport {
  readonly signed: SignedReport;
  readonly changedAt?: Instant;
}

/** The reports that no acknowledgement has named yet: nothing leaves this book otherwise (REC-4). */
export interface ReportBook {
  readonly lastId: number;
  readonly open: readonly OpenReport[];
  readonly handed: readonly HandedReport[];
}

/** Who writes reports, and how. */
export interface ReportAuthor {
  readonly sudi: Sudi;
  readonly softwareVersion: Release;
  readonly redundancy: readonly RedundancyMember[];
}

export const emptyBook: ReportBook = { lastId: 0, open: [], handed: [] };

/** A report with more measurements is left as it is, and another one begins. */
const mostMeasurements = 1_000;

/** Adds what was measured and recorded at a boundary to the open report of each tag (RPT-1). */
export function noteUse(
  book: ReportBook,
  measured: readonly MeasuredUse[],
  records: readonly UsageRecord[],
  author: ReportAuthor,
): ReportBook {
  return measured.reduce((before, use) => {
    const change = records.find(({ tag }) => tag === use.tag);
    return noteOne(before, use, change?.at, author);
  }, book);
}

function noteOne(book: ReportBook, use: MeasuredUse, changedAt: Instant | undefined, author: ReportAuthor): ReportBook {
  const index = book.open.findLastIndex((open) => takes(open, use, author));
  const found = book.open[index];
  if (!found) return begin(book, use, changedAt, author);
  const grown: OpenReport = {
    report: { ...found.report, measurements: extend(found.report.measurements, use) },
    changedAt: found.changedAt ?? changedAt,
  };
  return { ...book, open: book.open.with(index, grown) };
}

const takes = ({ report }: OpenReport, use: MeasuredUse, author: ReportAuthor): boolean =>
  report.tag === use.tag &&
  compareReleases(report.softwareVersion, author.softwareVersion) === 0 &&
  report.measurements.length < mostMeasurements;

function begin(book: ReportBook, use: MeasuredUse, changedAt: Instant | undefined, author: ReportAuthor): ReportBook {
  const id = Math.max(book.lastId + 1, use.end);
  const report: RumReport = { id, ...author, tag: use.tag, measurements: [measurementOf(use)] };
  return { ...book, lastId: id, open: [...book.open, { report, changedAt }] };
}

const measurementOf = ({ start, end, value }: MeasuredUse): Measurement => ({ start, end, value });

/** Stretches of one interval that touch and say the same become one: no measurement reaches over the end of an interval (RPT-1). */
function extend(measurements: readonly Measurement[], use: MeasuredUse): readonly Measurement[] {
  const last = measurements.at(-1);
  if (last && !use.opensInterval && last.end === use.start && last.value === use.value) {
    return measurements.with(-1, { ...last, end: use.end });
  }
  return [...measurements, measurementOf(use)];
}

/** Hands over everything that is pending: open reports are signed and from now on stay as they are (RPT-2). */
export function handOver(book: ReportBook, sign: (report: RumReport) => SignedReport): ReportBook {
  const handed = book.open.map(({ report, changedAt }) => ({ signed: sign(report), changedAt }));
  return { ...book, open: [], handed: [...book.handed, ...handed] };
}

/** What an acknowledgement names: a report's id and the hash of its bytes. */
export interface NamedReport {
  readonly reportId: number;
  readonly sha256: string;
}

/** Takes the named reports out of the book and tells which they were: none, and the acknowledgement is not valid (ENF-4). */
export function acknowledge(
  book: ReportBook,
  named: readonly NamedReport[],
  sha256: (text: string) => string,
): { readonly book: ReportBook; readonly acknowledged: readonly SignedReport[] } {
  const hashes = new Map(named.map((report) => [report.reportId, report.sha256]));
  const acknowledged: SignedReport[] = [];
  const handed: HandedReport[] = [];
  for (const one of book.handed) {
    const { report, payload } = one.signed;
    const hash = hashes.get(report.id);
    if (hash !== undefined && hash === sha256(payload)) acknowledged.push(one.signed);
    else handed.push(one);
  }
  return { book: { ...book, handed }, acknowledged };
}

/** Every pending report, oldest first. */
export const pendingReports = ({ handed, open }: ReportBook): readonly RumReport[] => [
  ...handed.map(({ signed }) => signed.report),
  ...open.map(({ report }) => report),
];

/** Whether there is anything to hand over. */
export const hasPending = ({ handed, open }: ReportBook): boolean => handed.length > 0 || open.length > 0;

/** A change that no acknowledgement has taken note of yet. */
export interface OpenChange {
  readonly tag: string;
  readonly at: Instant;
}

/** The oldest change of each pending report, with its tag: later ones of the same tag never bind sooner (DDL-3). */
export function openChanges({ handed, open }: ReportBook): readonly OpenChange[] {
  const ofHanded = changesHanded(handed);
  if (!open.some(({ changedAt }) => changedAt !== undefined)) return ofHanded;
  return [...ofHanded, ...open.flatMap(({ report, changedAt }) => changeOf(report, changedAt))];
}

/** The oldest change at or after `since` that belongs to a pending report. */
export function oldestChangeSince({ handed, open }: ReportBook, since: Instant): Instant | "none" {
  const changes = [...handed, ...open].flatMap(({ changedAt }) => changedAt ?? []).filter((at) => at >= since);
  return changes.reduce<Instant | "none">((oldest, at) => (oldest === "none" || at < oldest ? at : oldest), "none");
}

const changeOf = ({ tag }: RumReport, at: Instant | undefined): OpenChange[] => (at === undefined ? [] : [{ tag, at }]);

const noChanges: readonly OpenChange[] = [];
const known = new WeakMap<readonly HandedReport[], readonly OpenChange[]>();

/** The oldest change of each tag; asked again and again of the same reports, of which there may be a thousand (RPT-13). */
function changesHanded(handed: readonly HandedReport[]): readonly OpenChange[] {
  if (handed.length === 0) return noChanges;
  const before = known.get(handed);
  if (before !== undefined) return before;
  const oldest = new Map<string, OpenChange>();
  for (const { signed, changedAt } of handed) {
    for (const change of changeOf(signed.report, changedAt)) {
      if (change.at < (oldest.get(change.tag)?.at ?? Infinity)) oldest.set(change.tag, change);
    }
  }
  const changes = [...oldest.values()];
  known.set(handed, changes);
  return changes;
}
