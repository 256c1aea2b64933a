import pico from "picocolors";

/** Functions that colour a text, or leave it as it is where the reader is no terminal. */
export type Colours = ReturnType<typeof pico.createColors>;

/** Colours for this output; none when they are not wanted. */
export function colours(wanted: boolean): Colours {
  return pico.createColors(wanted);
}
