import { type Expected, expected } from "./expected";
import { Given } from "./given";
import type { Element, Parts } from "./syntax";
import type { Word } from "./words-of-line";

/** A place in a command's syntax, after the words that led there. */
export interface Place<Entry> {
  readonly entry: Entry;
  readonly parts: Parts;
  readonly given: Given;
}

export type Followed<Entry> =
  | { readonly kind: "followed"; readonly places: readonly Place<Entry>[] }
  | { readonly kind: "ambiguous" }
  /** `column` is where the line departs from everything expected. */
  | { readonly kind: "invalid"; readonly column: number };

interface Step<Entry> extends Expected {
  readonly place: Place<Entry>;
}

/** The places at the beginning of every entry. */
export const beginnings = <Entry extends { readonly parts: Parts }>(entries: readonly Entry[]): Place<Entry>[] =>
  entries.map((entry) => ({ entry, parts: entry.parts, given: new Given() }));

/** Follows words through the grammar: keywords before values, a keyword that is written out before those that it begins. */
export function follow<Entry>(from: readonly Place<Entry>[], line: string, words: readonly Word[]): Followed<Entry> {
  let places = from;
  for (const word of words) {
    const steps = stepsFrom(places);
    const keywords = byKeyword(steps, word.text);
    if (new Set(keywords.map(({ element }) => nameOf(element))).size > 1) return { kind: "ambiguous" };
    if (keywords.length > 0) {
      places = keywords.map(({ element, rest, place }) => after(place, rest, place.given.withKeyword(nameOf(element))));
      continue;
    }
    const valued = steps.flatMap((step) => withValue(step, word, line));
    if (valued.length === 0) return { kind: "invalid", column: word.column + agreement(steps, word.text) };
    if (valued.some(({ toEnd }) => toEnd)) return { kind: "followed", places: valued.map(({ place }) => place) };
    places = valued.map(({ place }) => place);
  }
  return { kind: "followed", places };
}

/** Every word that can come next at one of these places. */
export const stepsFrom = <Entry>(places: readonly Place<Entry>[]): readonly Step<Entry>[] =>
  places.flatMap((place) => expected(place.parts).map((next) => ({ ...next, place })));

function byKeyword<Entry>(steps: readonly Step<Entry>[], typed: string): readonly Step<Entry>[] {
  const begun = steps.filter(({ element }) => spellings(element).some((word) => word.startsWith(typed.toLowerCase())));
  const written = begun.filter(({ element }) => spellings(element).includes(typed.toLowerCase()));
  return written.length > 0 ? written : begun;
}

function withValue<Entry>({ element, rest, place }: Step<Entry>, word: Word, line: string) {
  if (element.kind === "keyword") return [];
  const text = element.restOfLine ? line.slice(word.column).trimEnd() : word.text;
  if (!element.takes(text)) return [];
  return [{ place: after(place, rest, place.given.withValue(element.name, text)), toEnd: element.restOfLine }];
}

const after = <Entry>(place: Place<Entry>, parts: Parts, given: Given): Place<Entry> => ({ ...place, parts, given });

const spellings = (element: Element): readonly string[] =>
  element.kind === "keyword" ? [element.word, ...element.aliases] : [];

const nameOf = (element: Element): string => (element.kind === "keyword" ? element.word : element.name);

/** How many characters of a word agree with some keyword that could stand there. */
function agreement<Entry>(steps: readonly Step<Entry>[], typed: string): number {
  const lower = typed.toLowerCase();
  const lengths = steps.flatMap(({ element }) => spellings(element)).map((word) => commonLength(word, lower));
  return Math.max(0, ...lengths);
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
