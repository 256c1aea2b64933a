/** A regular expression of IOS: `.` `*` `+` `?` `^` `$` `_` `[…]` `(…)` `|` and `\` before a character. */
export type Pattern =
  | { readonly kind: "character"; readonly takes: (character: string) => boolean }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "sequence" | "alternatives"; readonly of: readonly Pattern[] }
  | { readonly kind: "repeated"; readonly of: Pattern; readonly least: 0 | 1; readonly most: "once" | "often" };

const delimiters = " ,(){}";

/** Reads a pattern; undefined where the text is none. */
export function readPattern(text: string): Pattern | undefined {
  const reader = new Reader(text);
  const pattern = reader.alternatives();
  return reader.isDone && pattern ? pattern : undefined;
}

class Reader {
  #position = 0;

  constructor(private readonly text: string) {}

  get isDone(): boolean {
    return this.#position === this.text.length;
  }

  alternatives(): Pattern | undefined {
    const of: Pattern[] = [];
    do {
      const sequence = this.#sequence();
      if (!sequence) return undefined;
      of.push(sequence);
    } while (this.#takes("|"));
    return { kind: "alternatives", of };
  }

  #sequence(): Pattern | undefined {
    const of: Pattern[] = [];
    while (!this.isDone && !"|)".includes(this.#next)) {
      const atom = this.#atom();
      if (!atom) return undefined;
      of.push(this.#repeated(atom));
    }
    return { kind: "sequence", of };
  }

  #repeated(of: Pattern): Pattern {
    if (this.#takes("*")) return { kind: "repeated", of, least: 0, most: "often" };
    if (this.#takes("+")) return { kind: "repeated", of, least: 1, most: "often" };
    if (this.#takes("?")) return { kind: "repeated", of, least: 0, most: "once" };
    return of;
  }

  #atom(): Pattern | undefined {
    const character = this.#take();
    switch (character) {
      case "(": {
        const group = this.alternatives();
        return this.#takes(")") ? group : undefined;
      }
      case "[":
        return this.#class();
      case "*":
      case "+":
      case "?":
        return undefined;
      case ".":
        return { kind: "character", takes: () => true };
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case "_":
        return { kind: "alternatives", of: [{ kind: "start" }, { kind: "end" }, oneOf(delimiters)] };
      case "\\":
        return this.isDone ? undefined : oneOf(this.#take());
      default:
        return oneOf(character);
    }
  }

  #class(): Pattern | undefined {
    const end = this.text.indexOf("]", this.#position + (this.#next === "^" ? 2 : 1));
    if (end < 0) return undefined;
    const isNot = this.#takes("^");
    const inside = this.text.slice(this.#position, end);
    this.#position = end + 1;
    const ranges = [...inside.matchAll(/(.)-(.)|(.)/gs)].map(([, from, to, single = ""]) => [
      from ?? single,
      to ?? single,
    ]);
    const isInside = (character: string) => ranges.some(([from = "", to = ""]) => from <= character && character <= to);
    return { kind: "character", takes: (character) => isInside(character) !== isNot };
  }

  get #next(): string {
    return this.text[this.#position] ?? "";
  }

  #take(): string {
    const character = this.#next;
    this.#position++;
    return character;
  }

  #takes(character: string): boolean {
    if (this.isDone || this.#next !== character) return false;
    this.#position++;
    return true;
  }
}

const oneOf = (characters: string): Pattern => ({ kind: "character", takes: (one) => characters.includes(one) });
