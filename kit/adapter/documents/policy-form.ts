import { z } from "zod";
import type { Policy } from "../messages/policy";

const days = z.int().nonnegative();
const terms = z.object({
  first_report: days.optional(),
  reporting_frequency: days.optional(),
  report_on_change: days.optional(),
});

/** A policy as documents write it: the names of adapter messages in snake case. */
export const policyForm = z.object({
  name: z.string().optional(),
  version: z.int().nonnegative().optional(),
  ack_required: z.boolean().optional(),
  push_interval_days: days.optional(),
  perpetual: terms.optional(),
  subscription: terms.optional(),
  enforced: terms.optional(),
  export: terms.optional(),
});
export type PolicyForm = z.output<typeof policyForm>;
type Terms = z.output<typeof terms>;
type MessageTerms = NonNullable<Policy["perpetual"]>;

export function formOfPolicy(policy: Policy): PolicyForm {
  return {
    name: policy.name,
    version: policy.version,
    ack_required: policy.ackRequired,
    push_interval_days: policy.pushIntervalDays,
    perpetual: policy.perpetual && formOfTerms(policy.perpetual),
    subscription: policy.subscription && formOfTerms(policy.subscription),
    enforced: policy.enforced && formOfTerms(policy.enforced),
    export: policy.export && formOfTerms(policy.export),
  };
}

export function policyOfForm(form: PolicyForm): Policy {
  return {
    name: form.name,
    version: form.version,
    ackRequired: form.ack_required,
    pushIntervalDays: form.push_interval_days,
    perpetual: form.perpetual && termsOfForm(form.perpetual),
    subscription: form.subscription && termsOfForm(form.subscription),
    enforced: form.enforced && termsOfForm(form.enforced),
    export: form.export && termsOfForm(form.export),
  };
}

function formOfTerms({ firstReport, reportingFrequency, reportOnChange }: MessageTerms): Terms {
  return { first_report: firstReport, reporting_frequency: reportingFrequency, report_on_change: reportOnChange };
}

function termsOfForm({ first_report, reporting_frequency, report_on_change }: Terms): MessageTerms {
  return { firstReport: first_report, reportingFrequency: reporting_frequency, reportOnChange: report_on_change };
}
