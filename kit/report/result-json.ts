import { type SubjectResult, subjectResult } from "../verdict/result";

/** The JSON result of a subject: the same bytes for the same outcome, with no time and no path outside the kit in it. */
export function resultJson(result: SubjectResult): string {
  return `${JSON.stringify(subjectResult.parse(result), null, 2)}\n`;
}

/** The name of a subject's report files, without their extension. */
export function reportName(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
