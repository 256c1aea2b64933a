import { type Moment, momentOf, momentPattern } from "./moment";

/** A stretch of a scenario's time; one without an end lasts to the end of the story. */
export type Span = { readonly from: Moment; readonly to?: Moment };

/** What a span looks like in a scenario: `from 00:30 to 03:00`, `from 08:00 on day 2`. */
export const spanPattern = `from ${momentPattern}(?: to ${momentPattern})?`;

const spanParts = new RegExp(`^from (${momentPattern})(?: to (${momentPattern}))?$`);

/** Reads a span; throws `RangeError` when the text is none. */
export function spanOf(text: string): Span {
  const [, from, to] = spanParts.exec(text) ?? [];
  if (from === undefined) throw new RangeError(`"${text}" is no span, such as "from 00:30 to 03:00".`);
  return to === undefined ? { from: momentOf(from) } : { from: momentOf(from), to: momentOf(to) };
}
