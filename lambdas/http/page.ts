import * as z from "zod/mini";

const farthest = 10_000_000;

/** Which page of a list a body asks for; a page has at most 200 entries, 50 unless it says otherwise. */
export const page = {
  offset: z._default(z.int().check(z.minimum(0), z.maximum(farthest)), 0),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
};

/** A whole number of a query. */
export const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,8}$/, "a whole number is expected"),
      z.refine((text) => Number(text) >= least && Number(text) <= most, `${least} to ${most} are possible`),
    ),
    z.transform(Number),
  );

/** Which page of a list a query asks for; all of it, up to 1,000 entries, unless it says otherwise. */
export const pageQuery = z.object({
  offset: z.optional(wholeNumber(0, farthest)),
  limit: z.optional(wholeNumber(1, 1_000)),
});

/** A page of a list with how many entries there are in all; past the end it is empty. */
export function pageOf<Entry>(list: readonly Entry[], { offset = 0, limit = 1_000 }: z.infer<typeof pageQuery>) {
  return { totalRecords: list.length, entries: list.slice(offset, offset + limit) };
}
