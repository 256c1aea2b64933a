import { canEnd } from "./expected";
import { beginnings, type Followed, follow } from "./follow";
import type { Given } from "./given";
import type { Parts } from "./syntax";
import { wordsOfLine } from "./words-of-line";

/** What a line says. */
export type Reading<Entry> =
  | { readonly kind: "command"; readonly entry: Entry; readonly given: Given }
  | { readonly kind: "blank" }
  | { readonly kind: "incomplete" }
  | Exclude<Followed<Entry>, { kind: "followed" }>;

/** Reads a line by a grammar; a line that begins with `!` is a comment. */
export function readLine<Entry extends { readonly parts: Parts }>(
  entries: readonly Entry[],
  line: string,
): Reading<Entry> {
  const words = wordsOfLine(line);
  if (words.length === 0 || words[0]?.text.startsWith("!")) return { kind: "blank" };
  const followed = follow(beginnings(entries), line, words);
  if (followed.kind !== "followed") return followed;
  const place = followed.places.find(({ parts }) => canEnd(parts));
  return place ? { kind: "command", entry: place.entry, given: place.given } : { kind: "incomplete" };
}
