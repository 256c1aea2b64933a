import type { Register } from "../requirements/register";
import type { Requirement } from "../requirements/requirement";
import type { RequirementResult, ScenarioResult } from "../verdict/result";
import type { Colours } from "./colours";
import type { Replay } from "./replay";
import { timelineLines } from "./timeline-text";

/** A failed requirement explained: what it says and where, its first failed scenario in full, the others by their replay. */
export function failureText(
  register: Register,
  result: RequirementResult,
  colours: Colours,
  replay: Replay,
  withTimeline = true,
): string {
  const row = register.get(result.id);
  const [first, ...others] = result.scenarios.filter(({ verdict }) => verdict === "failed");
  return [
    `${colours.red(colours.bold(result.id))} ${result.level}, ${row === undefined ? "unknown" : source(row)}`,
    ...indent(1, [row?.sentence ?? ""]),
    ...(first === undefined
      ? []
      : indent(1, scenarioLines(result, withTimeline ? first : { ...first, timeline: [] }, colours, replay))),
    ...indent(
      1,
      others.map(({ name, place }) => `${name}  ${colours.dim(replay(result.side, place))}`),
    ),
  ].join("\n");
}

/** What a requirement stands on, in a few words. */
export function source({ basis, section }: Requirement): string {
  const where = section === undefined ? "" : `, ${section}`;
  switch (basis) {
    case "guide":
      return `the guide${where}`;
    case "other":
      return `another document${where}`;
    case "decision":
      return `a decision of this project${where}`;
  }
}

function scenarioLines(
  { side }: RequirementResult,
  { name, place, failure, timeline = [] }: ScenarioResult,
  colours: Colours,
  replay: Replay,
): string[] {
  return [
    colours.bold(name),
    ...indent(1, [
      `step      ${failure?.step ?? ""}`,
      ...(failure?.expected === undefined
        ? [`message   ${failure?.message ?? ""}`]
        : [`expected  ${failure.expected}`, `observed  ${failure.observed ?? ""}`]),
      ...(timeline.length === 0 ? [] : ["timeline", ...indent(1, timelineLines(timeline))]),
      `replay    ${replay(side, place)}`,
    ]),
  ];
}

function indent(depth: number, lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split("\n")).map((line) => `${"  ".repeat(depth)}${line}`);
}
