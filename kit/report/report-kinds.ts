import type { Register } from "../requirements/register";
import type { SubjectResult } from "../verdict/result";
import { badge } from "./badge";
import { junitXml } from "./junit-xml";
import type { Replay } from "./replay";
import { resultJson } from "./result-json";

/** The reports that a run can leave; HTML is Cucumber's own and written while it runs; Markdown and GitHub's commands are one for all subjects. */
export const reportKinds = ["html", "json", "junit", "markdown", "badge", "github"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report on one subject as a file. */
export type ReportFile = { readonly name: string; readonly text: string };

/** The files of a subject that are made from its result. */
export function reportFiles(
  kinds: ReadonlySet<ReportKind>,
  register: Register,
  result: SubjectResult,
  replay: Replay,
): ReportFile[] {
  const name = reportName(result.subject);
  return [
    ...(kinds.has("json") ? [{ name: `${name}.json`, text: resultJson(result) }] : []),
    ...(kinds.has("junit") ? [{ name: `${name}.xml`, text: junitXml(register, result, replay) }] : []),
    ...(kinds.has("badge") ? [{ name: `${name}.svg`, text: badge(result) }] : []),
  ];
}

/** The name of a subject's report files, without their extension. */
export function reportName(subject: string): string {
  return subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
