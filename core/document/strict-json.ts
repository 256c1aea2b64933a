import { parse } from "lossless-json";
import { DocumentError } from "./document-error";

const deepest = 32;

/**
 * Reads JSON as a signature needs it read, in one way only: a key that stands twice, a number that a double cannot hold
 * exactly and nesting deeper than 32 are a DocumentError at `place`.
 */
export function parseStrictJson(text: string, place: string): unknown {
  boundDepth(text, place);
  try {
    return parse(text, null, { parseNumber: exactNumber, onDuplicateKey: refuseDuplicate });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError(place, `this is not JSON that can be read safely: ${reason}`, { cause: error });
  }
}

function refuseDuplicate({ key }: { key: string }): never {
  throw new SyntaxError(`the key "${key}" stands twice in one object`);
}

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new SyntaxError(`the number ${text.slice(0, 40)} is beyond 2^53`);
  }
  return value;
}

/** Counts brackets outside strings, so that no parser recurses into a document that only nests. */
function boundDepth(text: string, place: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++depth > deepest)
        throw new DocumentError(place, `this nests deeper than ${deepest} levels at character ${index + 1}`);
    } else if (character === 0x7d || character === 0x5d) depth--;
  }
}
