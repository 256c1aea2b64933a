/** A text that somebody sent, cut so that an answer can quote it. */
export const shown = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
