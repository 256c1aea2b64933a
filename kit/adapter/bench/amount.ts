/** A number of things, exactly or at the least. */
export type Amount = { readonly text: string; readonly least: number; readonly most: number };

/** What an amount looks like in a scenario: `2`, `at least 2`. */
export const amountPattern = "(?:at least )?\\d+";

/** Reads an amount. */
export function amountOf(text: string): Amount {
  const least = Number(/\d+$/.exec(text)?.[0]);
  return { text, least, most: text.startsWith("at least ") ? Infinity : least };
}
