import { type LicenceClass, licenceClasses } from "../../core/policy/licence-class";
import type { PolicyDocument } from "../../core/policy/policy-document";
import { alignedLines, type Column } from "../aligned-lines";

const title: Readonly<Record<LicenceClass, string>> = {
  perpetual: "Perpetual",
  subscription: "Subscription",
  enforced: "Enforced",
  export: "Export",
};

/** A policy as people read it; what it leaves open is the device's own. */
export function policyLines(policy: PolicyDocument | null): readonly string[] {
  if (policy === null) return ["no policy: devices go by their own"];
  const { name = "(no name)", version, ack_required: ack, push_interval_days: push } = policy;
  const days = (one: LicenceClass, number: keyof NonNullable<PolicyDocument[LicenceClass]>) =>
    policy[one]?.[number] ?? "own";
  const columns: readonly Column<LicenceClass>[] = [
    { head: "Days", of: (one) => title[one] },
    { head: "First report", of: (one) => days(one, "first_report") },
    { head: "Reporting frequency", of: (one) => days(one, "reporting_frequency") },
    { head: "Report on change", of: (one) => days(one, "report_on_change") },
  ];
  return [
    `Name               ${name}${version === undefined ? "" : `, version ${version}`}`,
    `ACK required       ${ack === undefined ? "as the device has it" : ack ? "yes" : "no"}`,
    `Push interval      ${push === undefined ? "as the device has it" : push === 1 ? "1 day" : `${push} days`}`,
    ...alignedLines(columns, licenceClasses),
  ];
}
