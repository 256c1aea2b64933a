import { z } from "zod";
import { count, days, instant, maybe, sudi } from "./shapes";

const terms = z.object({
  firstReport: maybe(days),
  reportingFrequency: maybe(days),
  reportOnChange: maybe(days),
});

/** A policy as an account states it: a number that it leaves out is left to the product. */
export const policy = z.object({
  name: maybe(z.string()),
  version: maybe(count),
  ackRequired: maybe(z.boolean()),
  pushIntervalDays: maybe(days),
  perpetual: maybe(terms),
  subscription: maybe(terms),
  enforced: maybe(terms),
  export: maybe(terms),
});
export type Policy = z.output<typeof policy>;

export const policySource = z.enum(["cisco", "product", "customer"]);
export type PolicySource = z.output<typeof policySource>;

const shownNumber = z.object({ days, source: policySource });
const shownTerms = z.object({
  firstReport: shownNumber,
  reportingFrequency: shownNumber,
  reportOnChange: shownNumber,
});

/** The policy that a device follows, each number with the place it came from. */
export const shownPolicy = z.object({
  name: maybe(z.string()),
  installedAt: maybe(instant),
  ackRequired: z.object({ value: z.boolean(), source: policySource }),
  perpetual: shownTerms,
  subscription: shownTerms,
  enforced: shownTerms,
  export: shownTerms,
});
export type ShownPolicy = z.output<typeof shownPolicy>;

export const acknowledgement = z.object({
  serial: z.string().min(1),
  issuedAt: instant,
  sudi,
  of: z.array(z.string().min(1)),
  policy: maybe(policy),
  trustCode: maybe(z.string()),
});
export type Acknowledgement = z.output<typeof acknowledgement>;
