import { DocumentError } from "./document-error";

const deepest = 32;
/** No object of ours has a third of it; objects with hundreds of thousands of keys cost as many milliseconds. */
const mostKeys = 100;
/** A report of 4,000 measurements, the longest that is taken, has fewer in all. */
const mostKeysInAll = 50_000;

/**
 * Reads JSON that can be read in one way only: a key that stands twice, a number that a double cannot hold exactly,
 * nesting deeper than 32, and more keys than any document of ours has are a DocumentError at `place`. What JSON is, JSON.parse decides; it drops just these silently.
 */
export function parseStrictJson(text: string, place: string): unknown {
  try {
    scan(text);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new DocumentError(place, `this is not JSON that can be read safely: ${withoutExcerpt(error)}`);
    throw error;
  }
}

/** What the error says, without what it quotes of the text: that may be a secret, and errors are logged. */
const withoutExcerpt = ({ message }: SyntaxError): string =>
  message.replace(/, (?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s, " is not valid JSON");

/** Looks at every token once; throws a SyntaxError for what JSON.parse would take and this project does not. */
function scan(text: string): void {
  const open: Set<string>[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      const end = endOfString(text, at);
      if (noteKey(text, at, end, open.at(-1))) keys++;
      if (keys > mostKeysInAll) throw new SyntaxError(`it has more than ${mostKeysInAll} keys`);
      at = end;
    } else if (character === openBrace || character === openBracket) {
      open.push(character === openBrace ? new Set() : noKeys);
      if (open.length > deepest) throw new SyntaxError(`it nests deeper than ${deepest} levels at character ${at + 1}`);
    } else if (character === closeBrace || character === closeBracket) {
      open.pop();
    } else if (isDigit(character)) {
      at = endOfNumber(text, at) - 1;
    }
  }
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a] as const;
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d] as const;

/** Where the string that begins at `start` has its closing quote; the end of the text where it has none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === backslash) first--;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

/** A list has none; JSON.parse refuses what looks like one there. */
const noKeys: Set<string> = new Set();
const beforeColon = /\s*:/y;

/** Whether the string is a key; throws where it stands there twice, or is one too many. */
function noteKey(text: string, start: number, end: number, keys: Set<string> = noKeys): boolean {
  if (keys === noKeys || !isKey(text, end)) return false;
  const written = text.slice(start + 1, end);
  const key = written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written;
  if (keys.has(key)) throw new SyntaxError(`the key "${key.slice(0, 40)}" stands twice in one object`);
  if (keys.size === mostKeys) throw new SyntaxError(`an object has more than ${mostKeys} keys`);
  keys.add(key);
  return true;
}

function isKey(text: string, end: number): boolean {
  if (text.charCodeAt(end + 1) === colon) return true;
  beforeColon.lastIndex = end + 1;
  return beforeColon.test(text);
}

const isDigit = (character: number): boolean => character >= 0x30 && character <= 0x39;
const number = /\d[\d.eE+-]*/y;

function endOfNumber(text: string, start: number): number {
  number.lastIndex = start;
  number.test(text);
  const end = number.lastIndex;
  const digits = text.slice(start, end);
  if (Number(digits) > Number.MAX_SAFE_INTEGER)
    throw new SyntaxError(`the number ${digits.slice(0, 40)} is beyond 2^53`);
  return end;
}
