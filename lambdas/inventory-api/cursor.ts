import * as z from "zod/mini";
import type { Place } from "../../server/paging/read-stretches";

const notOurs = "this is no cursor of an earlier answer";

/** A place in a list of stretches, with what else says where it is, as text that only we read; clients hand it back. */
export const writeCursor = (...place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place), "utf8").toString("base64url");

export const placeText = <Stretch extends string>(
  { stretch, after }: Place<Stretch>,
  ...more: readonly string[]
): string => writeCursor(stretch, after, ...more);

/** Reads what `writeCursor` wrote, as the tuple that `shape` says. */
export const cursorShape = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^[\w-]{1,1400}$/, notOurs)),
      z.transform((text, context): unknown => {
        try {
          return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
        } catch {
          context.issues.push({ code: "custom", message: notOurs, input: text });
          return z.NEVER;
        }
      }),
    ),
    shape,
  );

/** The key of an entry; those that we write are shorter. */
export const entryKeyShape = z.string().check(z.maxLength(500));
