import { type Parameter, parameterOf } from "./parameter";

/** A word that is typed as it stands, or abbreviated. */
export interface Keyword {
  readonly kind: "keyword";
  readonly word: string;
  /** Other spellings that mean the same. */
  readonly aliases: readonly string[];
  readonly help: string;
}

/** One word of a command line: a keyword or a value. */
export type Element = Keyword | Parameter;

export type Part =
  | Element
  | { readonly kind: "optional"; readonly parts: Parts }
  | { readonly kind: "choice"; readonly alternatives: readonly Parts[] };

export type Parts = readonly Part[];

/** What `?` says of each keyword and value. */
export type HelpTexts = Readonly<Record<string, string>>;

const notation = /'[^']+'|[[\]{}|]|[^\s[\]{}|]+/g;

/**
 * Reads the notation of the command references: `mode border-element [license periodicity {hours hours:<8-23> | days
 * days:<1-30>}]`. `name:KIND` is a value, `word/alias` a keyword of two spellings. Throws a SyntaxError for anything else.
 */
export function readSyntax(text: string, help: HelpTexts): Parts {
  const symbols = text.match(notation) ?? [];
  let position = 0;

  function alternatives(end: "]" | "}" | undefined): Parts[] {
    const read: Part[][] = [[]];
    for (; symbols[position] !== end; position++) {
      const symbol = symbols[position];
      if (symbol === undefined) throw new SyntaxError(`"${text}" lacks a closing ${end}`);
      if (symbol === "|") read.push([]);
      else read.at(-1)?.push(part(symbol));
    }
    return read;
  }

  function part(symbol: string): Part {
    if (symbol !== "[" && symbol !== "{") return element(symbol, help);
    position++;
    const inner: Part = { kind: "choice", alternatives: alternatives(symbol === "[" ? "]" : "}") };
    return symbol === "[" ? { kind: "optional", parts: [inner] } : inner;
  }

  const [parts = [], ...others] = alternatives(undefined);
  if (others.length > 0) throw new SyntaxError(`"${text}" has alternatives outside of braces`);
  return parts;
}

function element(symbol: string, help: HelpTexts): Element {
  const [name = "", kind] = symbol.split(":");
  if (kind !== undefined) return parameterOf(name, kind, helpOf(name, help));
  return keyword(symbol.replaceAll("'", ""), help);
}

/** A keyword by itself. */
export function keyword(spellings: string, help: HelpTexts): Keyword {
  const [word = "", ...aliases] = spellings.split("/");
  return { kind: "keyword", word, aliases, help: helpOf(word, help) };
}

function helpOf(name: string, help: HelpTexts): string {
  const text = help[name];
  if (text === undefined) throw new SyntaxError(`there is no help text for "${name}"`);
  return text;
}
