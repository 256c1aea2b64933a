import type { Register } from "../requirements/register";
import type { RequirementResult, SubjectResult } from "../verdict/result";
import { areaTable } from "./area-table";
import type { Colours } from "./colours";
import { failureText } from "./failure-text";

/** What the terminal shows at the end of a run: each subject's table, failures and open ends, then a sentence for each. */
export function summary(register: Register, results: readonly SubjectResult[], colours: Colours): string {
  const details = results.map((result) => subjectDetails(register, result, colours));
  return [...details, results.map((result) => verdictLine(result, colours)).join("\n")].join("\n\n");
}

function verdictLine({ subject, strict, conformant, sentence }: SubjectResult, colours: Colours): string {
  const line = `${subject}${strict ? ", judged strictly" : ""}: ${sentence}`;
  return conformant ? colours.green(line) : colours.red(line);
}

function subjectDetails(
  register: Register,
  { subject, requirements, deviations }: SubjectResult,
  colours: Colours,
): string {
  const failures = requirements.filter(({ verdict }) => verdict === "failed");
  const readings = requirements.flatMap(({ id, reading }) => (reading === undefined ? [] : [`${id}: ${reading}`]));
  return [
    colours.bold(subject),
    areaTable(requirements, colours),
    ...failures.map((failed) => `\n${failureText(register, failed, colours)}`),
    ...section("not decided", undecided(requirements)),
    ...section("passed by another reading", readings),
    ...section("deviations that do not decide", deviations),
  ].join("\n");
}

/** Requirements that are neither passed nor failed, those with the same reason together. */
function undecided(requirements: readonly RequirementResult[]): string[] {
  const open = requirements.filter(({ verdict }) => verdict === "untested" || verdict === "cantTell");
  const byReason = Map.groupBy(open, ({ verdict, reason }) => `${verdict}, ${reason ?? "no reason given"}`);
  return [...byReason].map(([reason, rows]) => `${reason}: ${rows.map(({ id }) => id).join(" ")}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}
