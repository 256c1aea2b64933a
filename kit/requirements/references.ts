import type { Requirement } from "./requirement";

/** What is wrong between the rows: repeated ids, references to nothing, one-sided equivalence, circular needs. */
export function referenceFindings(rows: readonly Requirement[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [
    ...rows
      .filter((row, index) => rows.findIndex(({ id }) => id === row.id) !== index)
      .map(({ id }) => `${id} stands in the register twice`),
    ...rows.flatMap((row) =>
      [...row.needs, ...row.equivalent]
        .filter((id) => !byId.has(id))
        .map((id) => `${row.id} refers to ${id}, which is no requirement`),
    ),
    ...rows.flatMap((row) =>
      row.equivalent
        .filter((id) => byId.get(id)?.equivalent.includes(row.id) === false)
        .map((id) => `${row.id} calls ${id} equivalent, and ${id} does not say so`),
    ),
    ...rows.filter((row) => needed(row, byId).has(row.id)).map(({ id }) => `${id} needs itself in the end`),
  ];
}

/** The ids that a requirement rests on, directly or through others, nearest first. */
export function needed(row: Requirement, byId: ReadonlyMap<string, Requirement>): ReadonlySet<string> {
  const found = new Set<string>(row.needs);
  for (const id of found) for (const further of byId.get(id)?.needs ?? []) found.add(further);
  return found;
}
