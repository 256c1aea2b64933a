import { InvalidArgumentError } from "commander";
import { z } from "zod";
import { type ReportKind, reportKinds } from "../kit/report/report-kinds";

/** Reads a release as the documents write it. */
export function parseRelease(text: string): string {
  if (/^\d+\.\d+\.\d+[a-z]?$/.test(text)) return text;
  throw new InvalidArgumentError("A release like 17.3.4a is expected.");
}

/** Reads a day of the calendar. */
export function parseDay(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("A day like 2027-01-31 is expected.");
}

/** Reads a list of reports. */
export function parseReports(list: string): ReadonlySet<ReportKind> {
  return new Set(list.split(",").map((word) => kindOf(word.trim())));
}

function kindOf(word: string): ReportKind {
  const kind = reportKinds.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw new InvalidArgumentError(`"${word}" is no report; there are ${reportKinds.join(", ")}.`);
}
