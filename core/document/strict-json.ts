import { DocumentError } from "./document-error";

const deepest = 32;

/**
 * Reads JSON that can be read in one way only: a key that stands twice, a number that a double cannot hold exactly and
 * nesting deeper than 32 are a DocumentError at `place`. What JSON is, JSON.parse decides; it drops just these silently.
 */
export function parseStrictJson(text: string, place: string): unknown {
  try {
    scan(text);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new DocumentError(place, `this is not JSON that can be read safely: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Looks at every token once; throws a SyntaxError for what JSON.parse would take and this project does not. */
function scan(text: string): void {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      noteKey(text, at, end, open.at(-1));
      at = end;
    } else if (character === "{" || character === "[") {
      open.push(new Set());
      if (open.length > deepest) throw new SyntaxError(`it nests deeper than ${deepest} levels at character ${at + 1}`);
    } else if (character === "}" || character === "]") {
      open.pop();
    } else if (character !== undefined && character >= "0" && character <= "9") {
      at = endOfNumber(text, at) - 1;
    }
  }
}

/** Where the string that begins at `start` has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

const colon = /\s*:/y;

function noteKey(text: string, start: number, end: number, keys: Set<string> | undefined): void {
  colon.lastIndex = end + 1;
  if (!keys || !colon.test(text)) return;
  const key = String(JSON.parse(text.slice(start, end + 1)));
  if (keys.has(key)) throw new SyntaxError(`the key "${key}" stands twice in one object`);
  keys.add(key);
}

const number = /\d[\d.eE+-]*/y;

function endOfNumber(text: string, start: number): number {
  number.lastIndex = start;
  const [digits = ""] = number.exec(text) ?? [];
  if (Number(digits) > Number.MAX_SAFE_INTEGER)
    throw new SyntaxError(`the number ${digits.slice(0, 40)} is beyond 2^53`);
  return start + Math.max(1, digits.length);
}
