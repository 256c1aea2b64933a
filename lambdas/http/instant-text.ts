import * as z from "zod/mini";
import { type Instant, parseInstant } from "../../core/time/instant";

/** RFC 3339 in UTC with whole seconds. */
export const instantText = z.pipe(
  z.string(),
  z.transform((text, context): Instant => {
    try {
      return parseInstant(text);
    } catch (error) {
      context.issues.push({ code: "custom", input: text, message: error instanceof Error ? error.message : text });
      return z.NEVER;
    }
  }),
);
