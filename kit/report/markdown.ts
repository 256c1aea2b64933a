import type { Register } from "../requirements/register";
import type { RequirementResult, SubjectResult } from "../verdict/result";
import { source } from "./failure-text";
import type { Replay } from "./replay";

/** The results as Markdown, for the summary of a job: a table of the subjects, then what stands against each. */
export function markdown(register: Register, results: readonly SubjectResult[], replay: Replay): string {
  return [
    "# Smart Licensing conformance",
    "",
    "| subject | verdict | passed | failed | cannot tell | untested | inapplicable | out of scope |",
    "|---|---|--:|--:|--:|--:|--:|--:|",
    ...results.map(row),
    ...results.flatMap((result) => details(register, result, replay)),
    "",
  ].join("\n");
}

function row({ subject, strict, release, conformant, partial, counts }: SubjectResult): string {
  const verdict = partial ? "**interrupted**" : conformant ? "conformant" : "**not conformant**";
  const how = [...(strict ? ["strictly"] : []), ...(release === undefined ? [] : [`on ${release}`])].join(", ");
  const { passed, failed, cantTell, untested, inapplicable, outOfScope } = counts;
  return `| ${cell(subject)}${how === "" ? "" : ` (${how})`} | ${verdict} | ${passed} | ${failed} | ${cantTell} | ${untested} | ${inapplicable} | ${outOfScope} |`;
}

function details(register: Register, { subject, side, requirements, known = [] }: SubjectResult, replay: Replay) {
  const against = requirements.filter(
    ({ verdict }) => verdict === "failed" || verdict === "cantTell" || verdict === "untested",
  );
  if (against.length === 0) return [];
  return [
    "",
    `## ${subject}`,
    "",
    ...against.map((one) => item(register, one, known.includes(one.id), (place) => replay(side, place))),
  ];
}

function item(register: Register, row: RequirementResult, known: boolean, replay: (place: string) => string): string {
  const requirement = register.get(row.id);
  const title = `- **${row.id}** ${row.level}, ${row.verdict}${known ? " (known deviation)" : ""}`;
  if (row.verdict !== "failed") return `${title}: ${row.reason ?? ""}`;
  const first = row.scenarios.find(({ verdict }) => verdict === "failed");
  return [
    `${title}: ${requirement?.sentence ?? ""}${requirement === undefined ? "" : ` (${source(requirement)})`}`,
    ...(first === undefined
      ? []
      : [`  ${first.name}: ${first.failure?.message ?? ""}`, `  \`${replay(first.place)}\``].map(
          (line) => `${line}  `,
        )),
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
