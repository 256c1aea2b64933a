import * as z from "zod/mini";
import { licenceClasses } from "./licence-class";
import type { Policy } from "./policy";
import { policyShape, readPolicy } from "./policy-document";
import { policyPresetNames, policyPresets } from "./policy-preset";

/** How somebody sets a policy: a preset, single members, or a preset of which single members are to be different. */
export const policySettingShape = z.extend(policyShape, { preset: z.optional(z.enum(policyPresetNames)) });

/** The policy that a setting means; members go before those of its preset, number by number. */
export function readPolicySetting({ preset, ...members }: z.infer<typeof policySettingShape>): Policy {
  const given = readPolicy(members);
  if (preset === undefined) return given;
  const base = policyPresets[preset];
  const classes = licenceClasses.map((one) => [one, { ...base.classes[one], ...given.classes[one] }] as const);
  return { ...base, ...given, classes: Object.fromEntries(classes) };
}
