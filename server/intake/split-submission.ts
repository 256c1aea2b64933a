import type { SignedReport } from "../../core/report/rum-report";

/** A part is closed before it grows beyond this many characters of payload, or this many reports. */
const partCharacters = 200 * 1024;
const partReports = 250;

/** Cuts the reports of a submission into parts that a message holds and one function evaluates in seconds. */
export function splitSubmission(reports: readonly SignedReport[]): readonly (readonly SignedReport[])[] {
  const parts: SignedReport[][] = [];
  let room = 0;
  for (const signed of reports) {
    const part = parts.at(-1);
    if (part && part.length < partReports && signed.payload.length <= room) {
      part.push(signed);
      room -= signed.payload.length;
    } else {
      parts.push([signed]);
      room = partCharacters - signed.payload.length;
    }
  }
  return parts;
}
