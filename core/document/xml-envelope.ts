import { DocumentError } from "./document-error";

/** An element of an envelope: it holds either elements or one CDATA section. */
export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  readonly data?: string;
}

export interface EnvelopeLimits {
  /** Bounded before anything is read. */
  readonly characters: number;
  readonly elements: number;
}

const declaration = /\s*<\?xml version="1\.[01]"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")?\?>/y;
const space = /\s*/y;
const opening = /<([A-Za-z][A-Za-z0-9]{0,63})>/y;
const cdataStart = "<![CDATA[";
const cdataEnd = "]]>";
const deepest = 4;

/**
 * Reads the XML envelope of a licence document. It knows elements without attributes and CDATA sections and nothing else:
 * a DOCTYPE, an entity, a comment, a processing instruction or stray text is a DocumentError with its line and column.
 */
export function readEnvelope(text: string, limits: EnvelopeLimits): readonly Element[] {
  if (text.length > limits.characters) {
    throw new DocumentError(
      "document",
      `it has ${text.length} characters; ${limits.characters} are the most that is read`,
    );
  }
  const reader = new EnvelopeReader(text.startsWith("\uFEFF") ? text.slice(1) : text, limits.elements);
  return reader.document();
}

class EnvelopeReader {
  #at = 0;
  #elements = 0;
  constructor(
    private readonly text: string,
    private readonly most: number,
  ) {}

  document(): readonly Element[] {
    this.#take(declaration);
    const elements = this.#siblings(1);
    if (this.#at < this.text.length) this.#fail(this.#stray());
    if (elements.length === 0) this.#fail("there is no element in it");
    return elements;
  }

  #siblings(depth: number): Element[] {
    const siblings: Element[] = [];
    for (;;) {
      this.#take(space);
      const name = this.#take(opening)?.[1];
      if (name === undefined) return siblings;
      if (depth > deepest) this.#fail(`<${name}> stands deeper than ${deepest} elements`);
      if (++this.#elements > this.most) this.#fail(`there are more than ${this.most} elements`);
      siblings.push(this.#content(name, depth));
    }
  }

  #content(name: string, depth: number): Element {
    this.#take(space);
    const data = this.text.startsWith(cdataStart, this.#at) ? this.#cdata(name) : undefined;
    const children = data === undefined ? this.#siblings(depth + 1) : [];
    this.#take(space);
    if (this.text.startsWith(cdataStart, this.#at))
      this.#fail(`<${name}> holds a second CDATA section; one is allowed`);
    const end = `</${name}>`;
    if (!this.text.startsWith(end, this.#at)) this.#fail(`${end} is missing here: ${this.#stray()}`);
    this.#at += end.length;
    return { name, children, ...(data === undefined ? {} : { data }) };
  }

  #cdata(name: string): string {
    const start = this.#at + cdataStart.length;
    const end = this.text.indexOf(cdataEnd, start);
    if (end < 0) this.#fail(`the CDATA section of <${name}> does not end: the document is cut off`);
    this.#at = end + cdataEnd.length;
    return this.text.slice(start, end);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #stray(): string {
    if (this.#at >= this.text.length) return "the document is cut off";
    for (const [start, what] of notTaken) {
      if (this.text.startsWith(start, this.#at)) return `${what} is not allowed`;
    }
    return `"${this.text.slice(this.#at, this.#at + 20)}" is not expected`;
  }

  #fail(reason: string): never {
    const before = this.text.slice(0, this.#at).split("\n");
    throw new DocumentError(`line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`, reason);
  }
}

const notTaken = [
  ["<!DOCTYPE", "a DOCTYPE"],
  ["<!--", "a comment"],
  ["<!", "a declaration"],
  ["<?", "a processing instruction"],
  ["&", "an entity"],
] as const;

/** One CDATA section as it stands in an envelope; JSON in it escapes its end mark. */
export const cdata = (json: string): string => `<![CDATA[${json.replaceAll(cdataEnd, "]]\\u003e")}]]>`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';
