import { type Amount, amount, amountsIn, isAmountUnit } from "./amounts";
import type { Register } from "./register";
import type { Requirement } from "./requirement";
import { storySpans } from "./story-spans";
import { requirementsIn } from "./tags";

/** A scenario as it reads: its name and that of its examples, what it makes happen, and what it then asserts. */
export type ScenarioText = {
  readonly place: string;
  readonly names: readonly string[];
  readonly story: readonly string[];
  readonly outcome: readonly string[];
};

/** A rule as it reads, its requirement being the first word. */
export type RuleText = { readonly place: string; readonly name: string; readonly scenarios: readonly ScenarioText[] };

/** An amount that a rule may state although no row of the register gives it, and why. */
export type Exception = { readonly id: string; readonly written: string; readonly reason: string };

/**
 * Where the quantities of features and register disagree: facts of the register that no rule states, and amounts that a
 * rule states and nothing gives. The name of a rule takes its amounts from the register; names and outcomes of a scenario
 * may also repeat what the scenario's own story made up. Times of day and dates are the story's and not looked at.
 */
export function quantityFindings(
  register: Register,
  rules: readonly RuleText[],
  exceptions: readonly Exception[] = [],
): string[] {
  const strangers = rules.flatMap((rule) => strangersIn(register, rule));
  return [
    ...[...register.values()].flatMap((row) => unstated(row, rules)),
    ...new Set(
      strangers.filter((stranger) => !exceptions.some((exception) => excuses(exception, stranger))).map(sentence),
    ),
    ...exceptions
      .filter((exception) => !strangers.some((stranger) => excuses(exception, stranger)))
      .map(({ id, written }) => `${id}: the exception for "${written}" excuses nothing any more`),
  ];
}

type Stranger = { readonly place: string; readonly id: string; readonly text: string; readonly written: string };

function strangersIn(register: Register, { place, name, scenarios }: RuleText): Stranger[] {
  const id = idOf(name);
  const given = factsAround(register, id);
  const unknownIn = (place: string, texts: readonly string[], known: readonly Amount[]): Stranger[] =>
    texts.flatMap((text) =>
      amountsIn(text)
        .filter((stated) => !known.some((fact) => same(fact, stated)))
        .map(({ written }) => ({ place, id, text, written })),
    );
  return [
    ...unknownIn(place, [name], given),
    ...scenarios.flatMap(({ place, names, story, outcome }) =>
      unknownIn(place, [...names, ...outcome], [...given, ...story.flatMap(amountsIn), ...storySpans(story)]),
    ),
  ];
}

/** The amounts of a requirement and of those that it needs or equals, each with its boundaries, and the second beside any instant. */
function factsAround(register: Register, id: string): Amount[] {
  const row = register.get(id);
  const rows = [id, ...(row?.needs ?? []), ...(row?.equivalent ?? [])].flatMap((id) => register.get(id) ?? []);
  return [amount("1", "second"), ...rows.flatMap((row) => row.quantities.flatMap(factsOf)).flatMap(withBoundaries)];
}

function unstated(row: Requirement, rules: readonly RuleText[]): string[] {
  if (row.sides.every(({ scope }) => scope !== undefined)) return [];
  const own = rules.filter(({ name }) => idOf(name) === row.id);
  const scenarios = own.flatMap(({ scenarios }) => scenarios);
  const claims = [...own.map(({ name }) => name), ...scenarios.flatMap(({ names, outcome }) => [...names, ...outcome])];
  const stated = claims.flatMap(amountsIn);
  const text = [...claims, ...scenarios.flatMap(({ story }) => story)].join("\n");
  return row.quantities.flatMap((quantity) => {
    const missing = isAmountUnit(quantity.unit)
      ? factsOf(quantity)
          .filter((fact) => !shows(stated, fact))
          .map(({ written }) => written)
      : [quantity.value].flat().filter((value) => !mentions(text, `${value}`));
    return missing.map((written) => `${row.id}: no rule of it states ${written}, its ${quantity.name}`);
  });
}

type Fact = Amount & { readonly step: number };

function factsOf({ value, unit }: Requirement["quantities"][number]): Fact[] {
  if (!isAmountUnit(unit)) return [];
  const step = amount("1", unit).count;
  return [value].flat().map((number) => ({ ...amount(`${number}`, unit), step }));
}

/** Whether amounts show a fact: itself, or the boundaries to both sides of it. */
function shows(stated: readonly Amount[], fact: Fact): boolean {
  const seen = (near: Amount): boolean => stated.some((one) => same(one, near));
  return seen(fact) || boundaries(fact).some((pair) => pair.every(seen));
}

function withBoundaries(fact: Fact): Amount[] {
  return [fact, ...boundaries(fact).flat()];
}

/** What lies one unit to either side of a fact, and for a span of time also one second. */
function boundaries(fact: Fact): [Amount, Amount][] {
  const distances = fact.measure === "seconds" ? [1, fact.step] : [fact.step];
  return distances.map((by) => [
    { ...fact, count: fact.count - by },
    { ...fact, count: fact.count + by },
  ]);
}

function same(one: Amount, other: Amount): boolean {
  return one.measure === other.measure && one.count === other.count;
}

/** Whether a text holds a literal as a word of its own; an instant may be written with a blank, as people do. */
function mentions(text: string, literal: string): boolean {
  const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z$/;
  const words = literal.replace(instant, "$1 $2").replaceAll(".", "\\.");
  return new RegExp(`(?<![\\w.])${words}(?!\\w)`).test(text);
}

function idOf(name: string): string {
  return requirementsIn([`@${name.split(" ")[0]}`])[0] ?? "";
}

function excuses(exception: Exception, { id, written }: Stranger): boolean {
  return exception.id === id && exception.written === written;
}

function sentence({ place, id, text, written }: Stranger): string {
  return `${place}: "${text}" states ${written}, which neither the register gives to ${id} nor the scenario's own story`;
}
