import { canEnd } from "./expected";
import { beginnings, follow, type Place, stepsFrom } from "./follow";
import type { Element, Parts } from "./syntax";
import { wordsOfLine } from "./words-of-line";

type Entries = readonly { readonly parts: Parts }[];

export type Help =
  /** What can come next, in the order of the alphabet, and whether the line may end. */
  | { readonly kind: "next"; readonly elements: readonly HelpRow[]; readonly mayEnd: boolean }
  /** The keywords that the last word begins. */
  | { readonly kind: "beginnings"; readonly words: readonly string[] }
  | { readonly kind: "unrecognized" }
  | { readonly kind: "ambiguous" };

export interface HelpRow {
  readonly label: string;
  readonly help: string;
}

/** What `?` answers after `line`: behind a blank what can come next, inside a word what it can become. */
export function helpOn(entries: Entries, line: string): Help {
  const words = wordsOfLine(line);
  const last = /\s$/.test(line) ? undefined : words.at(-1);
  const followed = follow(beginnings(entries), line, last ? words.slice(0, -1) : words);
  if (followed.kind === "ambiguous") return followed;
  if (followed.kind === "invalid") return { kind: "unrecognized" };
  if (last) {
    const possible = keywordsAt(followed.places, last.text);
    return possible.length > 0 ? { kind: "beginnings", words: possible } : { kind: "unrecognized" };
  }
  const mayEnd = words.length > 0 && followed.places.some(({ parts }) => canEnd(parts));
  return { kind: "next", elements: rowsAt(followed.places), mayEnd };
}

/** The keywords that the last word of `line` can become; none where the line goes astray before. */
export function completions(entries: Entries, line: string): readonly string[] {
  const words = wordsOfLine(line);
  const typed = /\S$/.test(line) ? (words.at(-1)?.text ?? "") : "";
  const followed = follow(beginnings(entries), line, typed ? words.slice(0, -1) : words);
  return followed.kind === "followed" ? keywordsAt(followed.places, typed) : [];
}

function keywordsAt(places: readonly Place<unknown>[], typed: string): readonly string[] {
  const words = stepsFrom(places).flatMap(({ element }) => (element.kind === "keyword" ? [element.word] : []));
  return [...new Set(words.filter((word) => word.startsWith(typed.toLowerCase())))].sort();
}

function rowsAt(places: readonly Place<unknown>[]): readonly HelpRow[] {
  const rows = new Map(stepsFrom(places).map(({ element }) => [labelOf(element), element.help]));
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([label, help]) => ({ label, help }));
}

const labelOf = (element: Element): string => (element.kind === "keyword" ? element.word : element.label);
