/** How the words of a closed list are found in a scenario and read back. */
export function oneOf<Word extends string>(
  words: readonly Word[],
): { regexp: RegExp; transformer(text: string): Word } {
  return {
    regexp: new RegExp(words.join("|")),
    transformer(text) {
      const word = words.find((one) => one === text);
      if (word === undefined) throw new RangeError(`"${text}" is none of: ${words.join(", ")}.`);
      return word;
    },
  };
}
