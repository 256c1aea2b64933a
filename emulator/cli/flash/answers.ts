/** What IOS says of a file that it cannot open. */
export const errorOpening = (path: string, reason: string): string => `%Error opening ${path} (${reason})`;

export const badName = (path: string): string =>
  errorOpening(path, "Invalid file name: letters, digits, dots, hyphens and underscores make one");

/** What is asked before a file is written in place of another. */
export const overwriteQuestion = [
  "%Warning:There is a file already existing with this name ",
  "Do you want to over write? [confirm]",
].join("\n");

/** A confirmation is given by Return, or by a word that begins with y. */
export const isConfirmed = (answer: string): boolean => /^(?:y.*)?$/i.test(answer);
