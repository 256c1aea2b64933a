import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdown } from "../kit/report/markdown";
import type { Replay } from "../kit/report/replay";
import { type ReportKind, reportFiles } from "../kit/report/report-kinds";
import { workflowCommands, workflowOutputs } from "../kit/report/workflow-commands";
import type { Register } from "../kit/requirements/register";
import type { SubjectResult } from "../kit/verdict/result";

type Reports = {
  readonly kinds: ReadonlySet<ReportKind>;
  readonly folder: string;
  readonly register: Register;
  readonly results: readonly SubjectResult[];
  readonly replay: Replay;
  /** Where the HTML report on a subject lies. */
  readonly html: (subject: string) => string;
};

/** Writes the reports that were asked for; an HTML report of which an interruption left a part is no page and is removed. */
export function writeReports({ kinds, folder, register, results, replay, html }: Reports): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const result of results) {
    for (const { name, text } of reportFiles(kinds, register, result, replay)) write(name, text);
    if (result.partial) rmSync(html(result.subject), { force: true });
  }
  if (kinds.has("markdown")) write("summary.md", markdown(register, results, replay));
  if (kinds.has("github")) {
    write("workflow-commands.txt", workflowCommands(results, replay));
    write("workflow-outputs.txt", workflowOutputs(results));
  }
}
