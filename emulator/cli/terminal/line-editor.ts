import type { Key } from "node:readline";

const longestLine = 4_096;
const keptLines = 256;

/**
 * A line being edited on a terminal that can print, go back and return, and nothing else: what a router takes for granted, and what programs
 * that read a router's screen expect.
 */
export class LineEditor {
  #prompt = "";
  #line = "";
  #cursor = 0;
  #history: readonly string[] = [];
  #recalled = 0;
  #before: string | undefined;

  constructor(private readonly write: (text: string) => void) {}

  get line(): string {
    return this.#line;
  }

  /** Begins an empty line behind a prompt. */
  ask(prompt: string): void {
    this.#prompt = prompt;
    this.#line = "";
    this.#cursor = 0;
    this.#recalled = this.#history.length;
    this.write(prompt);
  }

  /** Shows the prompt and the line anew, below whatever was printed. */
  redraw(): void {
    this.write(this.#prompt + this.#line + "\b".repeat(this.#line.length - this.#cursor));
  }

  insert(text: string): void {
    if (this.#line.length + text.length > longestLine) return;
    const { before, after } = this.#parts();
    this.#change(before + text + after, this.#cursor + text.length);
  }

  /** Takes a key; gives the line when it was entered. */
  press(character: string | undefined, key: Key): string | undefined {
    const afterReturn = this.#before === "return";
    this.#before = key.name;
    if (key.name === "return") return this.#enter();
    if (key.name === "enter") return afterReturn ? undefined : this.#enter();
    const edit = edits[`${key.ctrl ? "^" : ""}${key.name ?? ""}`];
    if (edit) edit(this.#hands);
    else if (character !== undefined && !key.ctrl && !key.meta && isPrintable(character)) this.insert(character);
    return undefined;
  }

  #enter(): string {
    const line = this.#line;
    this.write("\r\n");
    if (line.trim() !== "" && line !== this.#history.at(-1)) this.#history = [...this.#history, line].slice(-keptLines);
    return line;
  }

  readonly #hands: Hands = {
    parts: () => this.#parts(),
    change: (line, cursor) => this.#change(line, cursor),
    recall: (steps) => {
      this.#recalled = Math.min(Math.max(this.#recalled + steps, 0), this.#history.length);
      const line = this.#history[this.#recalled] ?? "";
      this.#change(line, line.length);
    },
    redraw: () => {
      this.write("\r\n");
      this.redraw();
    },
  };

  #parts() {
    return { before: this.#line.slice(0, this.#cursor), after: this.#line.slice(this.#cursor) };
  }

  /** Prints what differs from the place where old and new part. */
  #change(line: string, cursor: number): void {
    const same = Math.min(commonLength(this.#line, line), this.#cursor);
    const gone = Math.max(0, this.#line.length - line.length);
    const back = gone + line.length - cursor;
    this.write("\b".repeat(this.#cursor - same) + line.slice(same) + " ".repeat(gone) + "\b".repeat(back));
    this.#line = line;
    this.#cursor = cursor;
  }
}

interface Hands {
  readonly parts: () => { readonly before: string; readonly after: string };
  readonly change: (line: string, cursor: number) => void;
  readonly recall: (steps: number) => void;
  readonly redraw: () => void;
}
type Edit = (hands: Hands) => void;

/** Leaves `kept` before the cursor and `rest` behind it. */
const keeping =
  (part: (before: string, after: string) => readonly [kept: string, rest: string]): Edit =>
  ({ parts, change }) => {
    const { before, after } = parts();
    const [kept, rest] = part(before, after);
    change(kept + rest, kept.length);
  };

const left = keeping((before, after) => [before.slice(0, -1), before.slice(-1) + after]);
const right = keeping((before, after) => [before + after.slice(0, 1), after.slice(1)]);
const home = keeping((before, after) => ["", before + after]);
const end = keeping((before, after) => [before + after, ""]);
const earlierLine: Edit = ({ recall }) => recall(-1);
const laterLine: Edit = ({ recall }) => recall(1);
const rub = keeping((before, after) => [before.slice(0, -1), after]);

/** The keys of a router's line, control keys with a caret. */
const edits: Readonly<Record<string, Edit>> = {
  backspace: rub,
  "^h": rub,
  delete: keeping((before, after) => [before, after.slice(1)]),
  left,
  "^b": left,
  right,
  "^f": right,
  home,
  "^a": home,
  end,
  "^e": end,
  up: earlierLine,
  "^p": earlierLine,
  down: laterLine,
  "^n": laterLine,
  "^u": keeping((_, after) => ["", after]),
  "^x": keeping((_, after) => ["", after]),
  "^k": keeping((before) => [before, ""]),
  "^w": keeping((before, after) => [before.replace(/\S*\s*$/, ""), after]),
  "^l": ({ redraw }) => redraw(),
  "^r": ({ redraw }) => redraw(),
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out of a line
const isPrintable = (character: string): boolean => !/[\u0000-\u001f\u007f-\u009f]/.test(character);

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
