import * as z from "zod/mini";
import { type LicenceClass, licenceClasses } from "./licence-class";
import type { Policy, PolicyNumber } from "./policy";

const dayCount = z.optional(z.int().check(z.minimum(0), z.maximum(36_500)));
const classShape = z.optional(
  z.object({ first_report: dayCount, reporting_frequency: dayCount, report_on_change: dayCount }),
);

/** A policy as documents and answers of the server write it. */
export const policyShape = z.object({
  name: z.optional(z.string().check(z.maxLength(128))),
  version: z.optional(z.int().check(z.minimum(0))),
  ack_required: z.optional(z.boolean()),
  push_interval_days: z.optional(z.int().check(z.minimum(0), z.maximum(365))),
  perpetual: classShape,
  subscription: classShape,
  enforced: classShape,
  export: classShape,
});
export type PolicyDocument = z.infer<typeof policyShape>;

/** What a policy document says. */
export function readPolicy(document: PolicyDocument): Policy {
  const classes: Partial<Record<LicenceClass, Partial<Record<PolicyNumber, number>>>> = {};
  for (const licenceClass of licenceClasses) {
    const read = document[licenceClass];
    if (!read) continue;
    classes[licenceClass] = withoutAbsent({
      firstReport: read.first_report,
      reportingFrequency: read.reporting_frequency,
      reportOnChange: read.report_on_change,
    });
  }
  const { name, version, ack_required: ackRequired, push_interval_days: pushIntervalDays } = document;
  return { ...withoutAbsent({ name, version, ackRequired, pushIntervalDays }), classes };
}

/** Writes what `readPolicy` reads; numbers that the policy leaves open are absent. */
export function writePolicy(policy: Policy): PolicyDocument {
  const document: PolicyDocument = withoutAbsent({
    name: policy.name,
    version: policy.version,
    ack_required: policy.ackRequired,
    push_interval_days: policy.pushIntervalDays,
  });
  for (const licenceClass of licenceClasses) {
    const numbers = policy.classes[licenceClass];
    if (!numbers) continue;
    document[licenceClass] = withoutAbsent({
      first_report: numbers.firstReport,
      reporting_frequency: numbers.reportingFrequency,
      report_on_change: numbers.reportOnChange,
    });
  }
  return document;
}

function withoutAbsent<Value extends object>(value: Value): Value {
  const present = { ...value };
  for (const key in present) if (present[key] === undefined) delete present[key];
  return present;
}
