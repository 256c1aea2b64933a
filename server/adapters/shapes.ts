import * as z from "zod/mini";
import { parseRelease } from "../../core/release/release";
import { instant } from "../../core/time/instant";

/** What items and messages have in common, as it is read back. */
export const wholeNumber = z.int().check(z.minimum(0));
export const instantShape = z.pipe(wholeNumber, z.transform(instant));
export const releaseShape = z.pipe(z.string(), z.transform(parseRelease));
export const sudiShape = z.object({ pid: z.string(), serial: z.string() });
export const signatureShape = z.object({
  signingType: z.string(),
  key: z.string(),
  value: z.string(),
  sudi: z.optional(sudiShape),
  public: z.optional(z.string()),
});
export const partShape = z.object({ poll: z.string(), part: wholeNumber, parts: wholeNumber });
export const earlierShape = z.extend(partShape, { sudi: sudiShape });
export const refusedShape = z.object({
  sudi: sudiShape,
  reportId: wholeNumber,
  reason: z.literal("conflict"),
  message: z.string(),
});
