import type { Register } from "./register";
import type { Requirement, Side } from "./requirement";
import { requirementsIn, sidesIn, type TaggedScenario } from "./tags";

/** Where features and register disagree: unknown ids, sides that a row does not bind, rows that nothing shows, reasons that are out of date. */
export function coverageFindings(register: Register, scenarios: readonly TaggedScenario[]): string[] {
  return [
    ...scenarios.flatMap((scenario) => tagFindings(register, scenario)),
    ...[...register.values()].flatMap((row) => rowFindings(row, scenarios)),
  ];
}

function tagFindings(register: Register, { place, tags }: TaggedScenario): string[] {
  const ids = requirementsIn(tags);
  const sides = sidesIn(tags);
  return [
    ...(ids.length === 0 ? [`${place}: no tag names a requirement`] : []),
    ...(sides.length === 0
      ? [`${place}: no tag says what it runs on (@device, @server, @collector or @connected)`]
      : []),
    ...ids.flatMap((id) => {
      const row = register.get(id);
      if (row === undefined) return [`${place}: @${id} is no requirement of the register`];
      return sides
        .filter((side) => side !== "connected" && !binds(row, side))
        .map((side) => `${place}: ${id} does not bind the ${side}`);
    }),
  ];
}

function rowFindings(row: Requirement, scenarios: readonly TaggedScenario[]): string[] {
  return row.sides.flatMap(({ side, scope }) => {
    const shown = scenarios.some(({ tags }) => tags.includes(`@${row.id}`) && tags.includes(`@${side}`));
    if (scope === undefined && !shown) return [`${row.id} ${side}: no scenario, and no reason why not`];
    if (scope !== undefined && shown)
      return [`${row.id} ${side}: has a scenario, so its reason is out of date: ${scope}`];
    return [];
  });
}

function binds(row: Requirement, side: Side): boolean {
  return row.sides.some((bound) => bound.side === side);
}
