import Table from "cli-table3";
import { areas } from "../requirements/areas";
import { areaOf } from "../requirements/requirement";
import { count } from "../verdict/conformance";
import type { Counts, RequirementResult } from "../verdict/result";
import type { Colours } from "./colours";

const columns = [
  { head: "passed", of: ({ passed }: Counts) => passed, colour: "green" },
  { head: "failed", of: ({ failed }: Counts) => failed, colour: "red" },
  { head: "cantTell", of: ({ cantTell }: Counts) => cantTell, colour: "yellow" },
  { head: "inapplicable", of: ({ inapplicable }: Counts) => inapplicable, colour: "dim" },
  { head: "untested", of: ({ untested }: Counts) => untested, colour: "yellow" },
  { head: "out of scope", of: ({ outOfScope }: Counts) => outOfScope, colour: "dim" },
] as const;

/** Requirements by area and verdict; areas with nothing in scope share the last row but one. */
export function areaTable(requirements: readonly RequirementResult[], colours: Colours): string {
  const table = new Table({
    head: ["", "", ...columns.map(({ head }) => head)],
    colAligns: ["left", "left", ...columns.map(() => "right" as const)],
    chars: borderless,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
  });
  const outside: Area[] = [];
  for (const area of areasOf(requirements)) {
    if (hasScope(area)) table.push([area.name, area.title, ...cells(area.rows, colours)]);
    else outside.push(area);
  }
  if (outside.length > 0)
    table.push([
      "",
      areasOutOfScope(outside),
      ...cells(
        outside.flatMap(({ rows }) => rows),
        colours,
      ),
    ]);
  table.push(["all", "", ...cells(requirements, colours)]);
  return table.toString();
}

type Area = { readonly name: string; readonly title: string; readonly rows: readonly RequirementResult[] };

function areasOf(requirements: readonly RequirementResult[]): Area[] {
  return Object.entries(areas)
    .map(([name, title]) => ({ name, title, rows: requirements.filter(({ id }) => areaOf(id) === name) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The names of the areas, in as many lines as keep the table narrow. */
function areasOutOfScope(outside: readonly Area[]): string {
  const lines = Array.from({ length: Math.ceil(outside.length / 8) }, (_, line) =>
    outside.slice(line * 8, line * 8 + 8),
  );
  return lines.map((line) => line.map(({ name }) => name).join(" ")).join("\n");
}

function hasScope({ rows }: Area): boolean {
  return rows.some(({ verdict }) => verdict !== "outOfScope");
}

function cells(rows: readonly RequirementResult[], colours: Colours): string[] {
  const counts = count(rows);
  return columns.map(({ of, colour }) => (of(counts) === 0 ? colours.dim("·") : colours[colour](String(of(counts)))));
}

const borderless = Object.fromEntries(
  ["", "-mid", "-left", "-right"]
    .flatMap((corner) => ["top", "bottom", "mid", "left", "right"].map((edge) => `${edge}${corner}`))
    .concat("middle")
    .map((part) => [part, ""]),
);
