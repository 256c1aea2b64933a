import * as z from "zod/mini";

/** What moves a cursor, ends a line, turns the direction of writing, or is half a character. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** Text that can be shown to people as it is, from `least` to `most` characters. */
export const printable = (least: number, most: number) =>
  z.string().check(
    z.minLength(least),
    z.maxLength(most),
    z.refine((text) => !unprintable.test(text), "characters that cannot be printed have no place here"),
  );

/** What people call accounts and users, and say in a word of them. */
export const name = printable(1, 256);
