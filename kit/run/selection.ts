import { areas } from "../requirements/areas";
import type { Register } from "../requirements/register";
import { areaOf } from "../requirements/requirement";
import type { SubjectSide } from "../requirements/tags";
import type { Choice } from "./cucumber";
import type { FeatureSet } from "./feature-set";

/** Which scenarios are run: all, those of some requirements, or those at some places in the features. */
export type Selection =
  | { readonly kind: "all" }
  | { readonly kind: "requirements"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "places"; readonly places: readonly string[] };

/** Somebody selected what does not exist; the message says what does. */
export class UnknownSelection extends Error {
  override readonly name = "UnknownSelection";
}

/** Reads a list like `CHG,DDL-2` or `features/changes/threshold.feature:12`; throws `UnknownSelection`. */
export function parseSelection(register: Register, list: string | undefined): Selection {
  if (list === undefined) return { kind: "all" };
  const items = list.split(",").map((item) => item.trim());
  const places = items.filter((item) => item.includes(".feature"));
  if (places.length === 0)
    return { kind: "requirements", ids: new Set(items.flatMap((item) => requirementsNamed(register, item))) };
  if (places.length === items.length) return { kind: "places", places };
  throw new UnknownSelection(`"${list}" names requirements and places in features: name one kind at a time.`);
}

/** What Cucumber is to run for this side. */
export function choice({ features }: FeatureSet, side: SubjectSide, selection: Selection): Choice {
  switch (selection.kind) {
    case "all":
      return { paths: features, tags: `@${side}` };
    case "requirements":
      return { paths: features, tags: `@${side} and (${[...selection.ids].map((id) => `@${id}`).join(" or ")})` };
    case "places":
      return { paths: selection.places, tags: `@${side}` };
  }
}

/** Whether the verdict on a requirement was asked for; a place asks for the requirements of its scenarios. */
export function selects(selection: Selection, id: string, planned: ReadonlySet<string>): boolean {
  switch (selection.kind) {
    case "all":
      return true;
    case "requirements":
      return selection.ids.has(id);
    case "places":
      return planned.has(id);
  }
}

function requirementsNamed(register: Register, item: string): string[] {
  if (register.has(item)) return [item];
  const area = [...register.keys()].filter((id) => areaOf(id) === item);
  if (area.length > 0) return area;
  throw new UnknownSelection(`"${item}" is no requirement and no area. ${whatExists(register, areaOf(item))}`);
}

function whatExists(register: Register, area: string): string {
  const siblings = [...register.keys()].filter((id) => areaOf(id) === area);
  return siblings.length > 0
    ? `${area} has ${siblings.join(", ")}.`
    : `Name a requirement like CHG-4, a place like features/FILE.feature:12, or an area: ${Object.keys(areas).join(", ")}.`;
}
