import { reportSpan } from "../../core/account/report-span";
import { DocumentError } from "../../core/document/document-error";
import type { SignedReport } from "../../core/report/rum-report";
import { days } from "../../core/time/duration";
import { packText } from "../documents/packed-text";
import type { Submitted } from "./submitted";

const kibibytes = (count: number): number => count * 1024;

/** The most that one submission may bring, in characters; nothing of a longer one is read. */
const submissionLimit = kibibytes(4096);
/** The most that one report may bring, in characters: some 4,000 measurements. */
const reportLimit = kibibytes(1024);
/** Reports above this must compress, so that the table and the queue can hold them. */
const unpackedLimit = kibibytes(256);
const packedLimit = kibibytes(300);
/** A collector's submission may bring reports of so many devices, which are looked up in one call. */
const deviceLimit = 99;
/** A report covers at most about five years, so that one document cannot ask for endless weeks of usage. */
const longest = days(5 * 366);

/** Bounds a submission before anything of it is read; a DocumentError names both figures. */
export function boundSubmitted(content: Submitted["content"]): void {
  const characters =
    content.kind === "file"
      ? content.text.length
      : content.reports.reduce((sum, { payload }) => sum + payload.length, 0);
  if (characters > submissionLimit) {
    throw new DocumentError(
      "document",
      `it has ${characters} characters; ${submissionLimit} are the most that one submission may have; hand in fewer reports at a time`,
    );
  }
}

/** Bounds one report that was read; a DocumentError names both figures. */
export function boundReport({ payload, report }: SignedReport, place: string): void {
  if (payload.length > reportLimit) {
    throw new DocumentError(place, `it has ${payload.length} characters; ${reportLimit} are the most for one report`);
  }
  if (payload.length > unpackedLimit && packText(payload).length > packedLimit) {
    throw new DocumentError(place, `it does not compress to ${packedLimit} bytes, as measurements do`);
  }
  const { from, to } = reportSpan(report);
  if (to - from > longest) {
    const covered = Math.ceil((to - from) / days(1));
    throw new DocumentError(place, `it covers ${covered} days; ${longest / days(1)} are the most`);
  }
}

/** Bounds how many devices one submission speaks for; a DocumentError names both figures. */
export function boundDevices(count: number): void {
  if (count > deviceLimit) {
    throw new DocumentError("document", `it has reports of ${count} devices; ${deviceLimit} are the most at a time`);
  }
}
