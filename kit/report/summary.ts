import type { Register } from "../requirements/register";
import type { RequirementResult, SubjectResult } from "../verdict/result";
import { areaTable } from "./area-table";
import type { Colours } from "./colours";
import { failureText } from "./failure-text";
import type { Replay } from "./replay";

/** So many failures of a subject are told with their timelines; the reports have them all. */
const toldInFull = 4;

/** What the terminal shows at the end of a run: the failures, then what fits a screen: each subject's table and open ends, and its sentence. */
export function summary(
  register: Register,
  results: readonly SubjectResult[],
  colours: Colours,
  replay: Replay,
): string {
  return [
    ...results.flatMap((result) => failures(register, result, colours, replay)),
    ...results.map((result) => subjectStanding(result, colours)),
    results.map((result) => verdictLine(result, colours)).join("\n"),
  ].join("\n\n");
}

function verdictLine({ subject, strict, release, conformant, sentence }: SubjectResult, colours: Colours): string {
  const how = `${strict ? ", judged strictly" : ""}${release === undefined ? "" : `, on ${release}`}`;
  const line = `${subject}${how}: ${sentence}`;
  return conformant ? colours.green(line) : colours.red(line);
}

function failures(
  register: Register,
  { subject, requirements }: SubjectResult,
  colours: Colours,
  replay: Replay,
): string[] {
  const failed = requirements.filter(({ verdict }) => verdict === "failed");
  const texts = failed.map((one, index) => failureText(register, one, colours, replay, index < toldInFull));
  return texts.length === 0 ? [] : [colours.bold(`${subject}: what failed`), ...texts];
}

function subjectStanding({ subject, requirements, deviations, known = [] }: SubjectResult, colours: Colours): string {
  const readings = requirements.flatMap(({ id, reading }) => (reading === undefined ? [] : [`${id}: ${reading}`]));
  return [
    colours.bold(subject),
    areaTable(requirements, colours),
    ...section("failed", idsOf(requirements, "failed")),
    ...section("not decided", undecided(requirements)),
    ...section("passed by another reading", readings),
    ...section("deviations that do not decide", together(deviations)),
    ...section("known deviations, by the baseline", together(known)),
  ].join("\n");
}

function idsOf(requirements: readonly RequirementResult[], word: RequirementResult["verdict"]): string[] {
  return together(requirements.filter(({ verdict }) => verdict === word).map(({ id }) => id));
}

function together(ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [ids.join(" ")];
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
