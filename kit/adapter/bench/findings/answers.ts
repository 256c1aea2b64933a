import type { Console } from "../console";
import { Deviation, expectSame } from "../outcome";

/**
 * How an answer is compared with what a scenario states: it says each stated line somewhere in one of its own, in this order; it
 * says them in one piece, with nothing between them; it is these lines and no others; it draws them with every column in place;
 * it says none of them. Blanks count in a drawing alone, and there from its left edge on; `…` stands for any words of a line.
 */
export const sayings = ["says", "says in one piece", "is", "draws", "does not say"] as const;
export type Saying = (typeof sayings)[number];

const judges: Record<Saying, (answer: readonly string[], stated: readonly string[]) => Finding> = {
  says: saysInOrder,
  "says in one piece": saysInOnePiece,
  is: isExactly,
  draws,
  "does not say": saysNone,
};

/** Whatever has a prompt whose answers are looked at. */
type Prompted = { readonly console: Pick<Console, "exchanges" | "prompt"> };

/** What contradicts a scenario: what it stated and what stands there instead; undefined when nothing does. */
type Finding = { readonly expected: string; readonly observed: string; readonly reach?: number } | undefined;
const reachOf = (finding: Finding): number => finding?.reach ?? 0;

/** The last answer of the device's prompt is as stated. */
export function expectAnswer({ console }: Prompted, saying: Saying, text: string): void {
  const answer = console.exchanges.map(({ output }) => output).join("\n");
  const found = judges[saying](answer.split("\n"), text.split("\n"));
  const typed = console.exchanges.at(-1)?.line;
  if (found) throw new Deviation(`"${typed}" answered: ${found.expected}`, found.observed);
}

/** The prompt is this one. */
export function expectPrompt({ console }: Prompted, prompt: string): void {
  expectSame("prompt", prompt, console.prompt.trimEnd());
}

/** The caret of the last answer stands below this word of the line that was typed, at any of its letters. */
export function expectCaret({ console }: Prompted, word: string): void {
  const { prompt, line, output } = console.exchanges.at(-1) ?? { prompt: "", line: "", output: "" };
  const caret = output.split("\n").find((one) => one.trim() === "^");
  const column = caret === undefined ? -1 : caret.indexOf("^") - prompt.length;
  const start = line.lastIndexOf(word);
  if (start >= 0 && column >= start && column < start + word.length) return;
  const seen = column < 0 ? "no caret below the line" : `the caret below "${line.slice(column) || "nothing"}"`;
  throw new Deviation(`the caret below "${word}" of "${line}"`, seen);
}

function saysInOrder(answer: readonly string[], stated: readonly string[]): Finding {
  let from = 0;
  for (const line of stated) {
    const holds = lineHolds(line);
    const found = answer.slice(from).findIndex(holds);
    if (found < 0) return { expected: squeezed(line), observed: nearest(answer, line) };
    from += found + 1;
  }
  return undefined;
}

function saysNone(answer: readonly string[], stated: readonly string[]): Finding {
  for (const line of stated) {
    const said = answer.find(lineHolds(line));
    if (said !== undefined) return { expected: `no "${squeezed(line)}"`, observed: squeezed(said) };
  }
  return undefined;
}

function isExactly(answer: readonly string[], stated: readonly string[]): Finding {
  const [given, wanted] = [lines(answer), lines(stated)];
  const length = Math.max(given.length, wanted.length);
  const index = Array.from({ length }, (_, line) => line).find((line) => given[line] !== wanted[line]);
  if (index === undefined) return undefined;
  return { expected: wanted[index] ?? "nothing more", observed: given[index] ?? "nothing more" };
}

function saysInOnePiece(answer: readonly string[], stated: readonly string[]): Finding {
  const wanted = stated.map(lineHolds);
  return inOnePiece(lines(answer), stated.map(squeezed), (given, index) => wanted[index]?.(given) ?? false);
}

function draws(answer: readonly string[], stated: readonly string[]): Finding {
  const wanted = fromTheLeft(stated);
  const shifts = [...new Set(answer.map(indentation))];
  const drawn = shifts.map((shift) => {
    const shifted = answer.map((line) => (indentation(line) < shift ? line.trim() : line.slice(shift)).trimEnd());
    return inOnePiece(shifted, wanted, (given, index) => given === wanted[index]);
  });
  return drawn.includes(undefined) ? undefined : drawn.sort((one, other) => reachOf(other) - reachOf(one))[0];
}

/** Looks for the place where all wanted lines follow one another; tells how far the best place goes. */
function inOnePiece(
  given: readonly string[],
  wanted: readonly string[],
  fits: (given: string, index: number) => boolean,
): Finding {
  const reaches = given.map((_, place) => {
    const stray = wanted.findIndex((_, index) => !fits(given[place + index] ?? "", index));
    return stray < 0 ? wanted.length : stray;
  });
  const furthest = Math.max(0, ...reaches);
  if (furthest === wanted.length) return undefined;
  const observed = furthest === 0 ? nearest(given, wanted[0] ?? "") : given[reaches.indexOf(furthest) + furthest];
  return { expected: wanted[furthest] ?? "", observed: observed ?? "nothing more", reach: furthest };
}

const indentation = (line: string): number => line.length - line.trimStart().length;

function fromTheLeft(all: readonly string[]): string[] {
  const shift = Math.min(...all.filter((line) => line.trim() !== "").map(indentation));
  return all.map((line) => line.slice(shift).trimEnd());
}

const words = (line: string): string[] => line.split(/\s+/).filter((word) => word !== "");
const squeezed = (line: string): string => words(line).join(" ");
const lines = (all: readonly string[]): string[] => all.map(squeezed).filter((line) => line !== "");

/** Whether a line holds the stated words in a row, `…` standing for any. */
function lineHolds(stated: string): (line: string) => boolean {
  const parts = words(stated).map((word) => (word === "…" ? ".*" : word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  const pattern = new RegExp(`(?<!\\S)${parts.join("\\s+")}(?!\\S)`);
  return (line) => pattern.test(squeezed(line));
}

/** What stands where a line was looked for: the lines that begin alike, or the whole answer. */
function nearest(answer: readonly string[], stated: string): string {
  const given = lines(answer);
  const [label = ""] = squeezed(stated).split(/(?<=:)|(?<=^\S+) /);
  const alike = given.filter((line) => line.startsWith(label));
  return (alike.length > 0 ? alike : given).slice(0, 12).join(" ⏎ ") || "nothing";
}

/** The reading whose lines, parted by ` / `, the last answer says in one piece; throws a `Deviation` when it is none of them. */
export function readingOfAnswer(
  { console }: Prompted,
  rows: readonly Record<string, string>[],
): { readonly reading: string; readonly first: boolean } {
  const answer = console.exchanges.flatMap(({ output }) => output.split("\n"));
  const findings = rows.map(({ seen = "" }) => saysInOnePiece(answer, seen.split(" / ")));
  const followed = findings.indexOf(undefined);
  if (followed >= 0) return { reading: rows[followed]?.reading ?? "", first: followed === 0 };
  const all = rows.map(({ reading, seen }) => `${seen} (${reading})`).join(", or ");
  throw new Deviation(all, findings[0]?.observed ?? "nothing");
}
