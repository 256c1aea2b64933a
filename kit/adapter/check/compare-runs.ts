import type { Exchange } from "./listening-carrier";

/** What a licence server may draw anew each time without behaving in another way. */
const drawn: ReadonlySet<string> = new Set([
  "token",
  "poll",
  "serial",
  "trustCode",
  "issuerKeys",
  "document",
  "documents",
]);

/** How two runs of the same ops differ: not at all, in names alone that the adapter draws, or in what it does. */
export type Sameness =
  | { readonly kind: "same" }
  | { readonly kind: "drawn-anew" | "different"; readonly where: string };

/** Compares two runs of the same ops, answer by answer. */
export function compareRuns(first: readonly Exchange[], second: readonly Exchange[]): Sameness {
  if (first.length !== second.length) {
    return { kind: "different", where: `${first.length} answers the first time, ${second.length} the second` };
  }
  const differences = first.flatMap(({ op, answer }, index) =>
    differencesOf(answer, second[index]?.answer, []).map((path) => ({ path, where: `${op}: ${path.join(".")}` })),
  );
  const decisive = differences.find(({ path }) => !path.some((name) => drawn.has(name)));
  if (decisive !== undefined) return { kind: "different", where: decisive.where };
  const [other] = differences;
  return other === undefined ? { kind: "same" } : { kind: "drawn-anew", where: other.where };
}

/** The paths at which two values differ; ids of answers follow the requests and are left out. */
function differencesOf(one: unknown, other: unknown, path: readonly string[]): (readonly string[])[] {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? [] : [path];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  if (path.length === 0) names.delete("id");
  return [...names].flatMap((name) => differencesOf(one[name], other[name], [...path, name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
