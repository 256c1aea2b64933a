/** A word of a line and the column where it begins. */
export interface Word {
  readonly text: string;
  readonly column: number;
}

/** The words of a line; a bar stands for itself unless it is inside a word. */
export function wordsOfLine(line: string): readonly Word[] {
  return [...line.matchAll(/\|(?=\S)|\S+/g)].map(({ 0: text, index: column }) => ({ text, column }));
}
