import type { Register } from "../requirements/register";
import type { Requirement } from "../requirements/requirement";
import { sidesIn } from "../requirements/tags";
import type { PlannedScenario } from "../run/plan-scenarios";
import { source } from "./failure-text";

/** A defect that the kit keeps to prove that a requirement can fail. */
export type KnownMutant = {
  readonly id: string;
  readonly side: string;
  readonly name: string;
  readonly what: string;
};

/** All that the kit knows of a requirement: what it stands on, what it needs, how it is shown, and what breaks it. */
export function explanation(
  register: Register,
  row: Requirement,
  scenarios: readonly PlannedScenario[],
  mutants: readonly KnownMutant[],
): string {
  const { id, level, sentence, sides, releases, quantities, capabilities, needs, equivalent, readings } = row;
  const others = (ids: readonly string[]) => ids.map((other) => `${other}  ${register.get(other)?.sentence ?? ""}`);
  const broken = mutants.filter((mutant) => mutant.id === id);
  return [
    `${id}  ${level}, ${source(row)}`,
    `  ${sentence}`,
    ...section(
      "binds",
      sides.map(({ side, scope }) => (scope === undefined ? side : `${side}, out of scope: ${scope}`)),
    ),
    ...section("releases", releases === undefined ? [] : [releaseText(releases)]),
    ...section(
      "facts",
      quantities.map(({ name, value, unit }) => `${name}: ${[value].flat().join(", ")} ${unit}`),
    ),
    ...section("has to be declared", capabilities),
    ...section("needs", others(needs)),
    ...section("the same fact as", others(equivalent)),
    ...section(
      "readings that pass",
      readings.map((reading, index) => `${reading}${index === 0 ? " (ours)" : ""}`),
    ),
    ...section("scenarios", scenarioLines(id, scenarios)),
    ...section(
      "mutants that break it",
      broken.map(({ side, name, what }) => `${side}, ${name}: ${what}`),
    ),
    ...section(
      "judge it",
      scenarios.some(({ tags }) => tags.includes(`@${id}`)) ? [`npx slp conform --only ${id}`] : [],
    ),
  ].join("\n");
}

function scenarioLines(id: string, scenarios: readonly PlannedScenario[]): string[] {
  return scenarios
    .filter(({ tags }) => tags.includes(`@${id}`))
    .map(({ place, name, tags }) => `${place}  ${name} (${sidesIn(tags).join(", ")})`);
}

function releaseText({ from, to }: NonNullable<Requirement["releases"]>): string {
  if (from === undefined) return `up to ${to}`;
  return to === undefined ? `${from} and later` : `${from} to ${to}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `  ${title}`, ...lines.map((line) => `    ${line}`)];
}
