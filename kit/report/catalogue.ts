import { areas } from "../requirements/areas";
import type { Register } from "../requirements/register";
import { areaOf, type Requirement } from "../requirements/requirement";
import { type SubjectSide, subjectSides, type TaggedScenario } from "../requirements/tags";

/** A requirement as it is listed: on each subject the number of its scenarios, or why there are none. */
export type CatalogueEntry = {
  readonly id: string;
  readonly area: string;
  readonly level: string;
  readonly sides: readonly { readonly side: string; readonly scenarios: number; readonly outOfScope?: string }[];
  readonly sentence: string;
};

/** Every requirement of the register with what shows it. */
export function catalogue(register: Register, scenarios: readonly TaggedScenario[]): CatalogueEntry[] {
  return [...register.values()].map((row) => {
    const { id, level, sentence } = row;
    return { id, area: areaOf(id), level, sides: sidesOf(row, scenarios), sentence };
  });
}

/** The catalogue for people: by area, two lines a requirement. */
export function catalogueText(entries: readonly CatalogueEntry[]): string {
  return [...Map.groupBy(entries, ({ area }) => area)]
    .map(([area, rows]) => [`${area}  ${areaTitle(area)}`, ...rows.flatMap(entryLines)].join("\n"))
    .join("\n\n");
}

function sidesOf({ id, sides }: Requirement, scenarios: readonly TaggedScenario[]): CatalogueEntry["sides"] {
  const shown = subjectSides
    .map((side) => ({ side, scenarios: scenarios.filter(({ tags }) => shows(tags, id, side)).length }))
    .filter(({ scenarios: number }) => number > 0);
  const open = sides.flatMap(({ side, scope }) =>
    scope === undefined ? [] : [{ side, scenarios: 0, outOfScope: scope }],
  );
  return [...shown, ...open];
}

function shows(tags: readonly string[], id: string, side: SubjectSide): boolean {
  return tags.includes(`@${id}`) && tags.includes(`@${side}`);
}

function entryLines({ id, level, sides, sentence }: CatalogueEntry): string[] {
  const where = sides.map(({ side, scenarios, outOfScope }) => `${side} ${outOfScope === undefined ? scenarios : "–"}`);
  return [`  ${id.padEnd(7)} ${level.padEnd(6)}  ${where.join(", ")}`, `          ${sentence}`];
}

function areaTitle(area: string): string {
  return Object.entries(areas).find(([name]) => name === area)?.[1] ?? "";
}
