import type { Register } from "../requirements/register";
import type { Requirement } from "../requirements/requirement";
import type { SubjectSide } from "../requirements/tags";
import { blame } from "./blame";
import { requirementVerdict } from "./requirement-verdict";
import type { RequirementResult, ScenarioResult } from "./result";

/** What ran against one subject. */
export type ScenariosRun = {
  /** Requirements with scenarios for this subject, whether or not these came to their turn. */
  readonly planned: ReadonlySet<string>;
  readonly scenarios: readonly { readonly requirements: readonly string[]; readonly result: ScenarioResult }[];
  /** The readings of requirements that were seen. */
  readonly readings: readonly { readonly requirement: string; readonly reading: string }[];
};

/** The verdict of every requirement that binds the subject, in the register's order; `selected` leaves out what nobody asked for. */
export function judgeRequirements(
  register: Register,
  run: ScenariosRun,
  side: SubjectSide,
  selected: (id: string) => boolean,
): RequirementResult[] {
  const rows = [...register.values()].filter((row) => selected(row.id) && binds(row, side));
  return blame(
    register,
    rows.map((row) => judgeRow(row, run, side)),
  );
}

/** Readings that were seen and that the register does not know, in sentences: a mistake of the kit. */
export function unknownReadings(register: Register, { readings }: Pick<ScenariosRun, "readings">): string[] {
  return readings
    .filter(({ requirement, reading }) => register.get(requirement)?.readings.includes(reading) !== true)
    .map(({ requirement, reading }) => `the register has no reading "${reading}" of ${requirement}`);
}

function judgeRow(row: Requirement, run: ScenariosRun, side: SubjectSide): RequirementResult {
  const scenarios = run.scenarios
    .filter(({ requirements }) => requirements.includes(row.id))
    .map(({ result }) => result);
  const scope = run.planned.has(row.id) ? undefined : reasonOutOfScope(row, side);
  const decided =
    scope === undefined
      ? requirementVerdict(scenarios, otherReadings(row, run))
      : { verdict: "outOfScope" as const, reason: scope };
  return { id: row.id, side, level: row.level, ...decided, scenarios };
}

function otherReadings(row: Requirement, { readings }: ScenariosRun): string[] {
  const seen = readings.filter(({ requirement, reading }) => requirement === row.id && reading !== row.readings[0]);
  return [...new Set(seen.map(({ reading }) => reading))];
}

function reasonOutOfScope(row: Requirement, side: SubjectSide): string | undefined {
  if (side !== "connected") return row.sides.find((bound) => bound.side === side)?.scope;
  return row.sides.every(({ scope }) => scope !== undefined)
    ? row.sides[0]?.scope
    : "it is judged on each side alone; no scenario connects the two for it";
}

function binds(row: Requirement, side: SubjectSide): boolean {
  return row.sides.some((bound) => (side === "connected" ? bound.side !== "collector" : bound.side === side));
}
