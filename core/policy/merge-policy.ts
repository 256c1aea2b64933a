import type { LicenceClass } from "./licence-class";
import {
  type ClassAttributes,
  type EffectivePolicy,
  type Policy,
  type PolicyNumber,
  perClass,
  type Sourced,
} from "./policy";

/** Lays the account's policy over the built-in one, number by number (POL-2, POL-5). */
export function mergePolicy(builtIn: EffectivePolicy, account: Policy | "none"): EffectivePolicy {
  if (account === "none") return builtIn;
  return {
    ackRequired: over(builtIn.ackRequired, account.ackRequired),
    pushIntervalDays: account.pushIntervalDays ?? builtIn.pushIntervalDays,
    classes: perClass((licenceClass) => attributes(builtIn, account, licenceClass)),
  };
}

function attributes(builtIn: EffectivePolicy, account: Policy, licenceClass: LicenceClass): ClassAttributes {
  const number = (name: PolicyNumber) =>
    over(builtIn.classes[licenceClass][name], account.classes[licenceClass]?.[name]);
  return {
    firstReport: number("firstReport"),
    reportingFrequency: number("reportingFrequency"),
    reportOnChange: number("reportOnChange"),
  };
}

function over<Value>(below: Sourced<Value>, value: Value | undefined): Sourced<Value> {
  return value === undefined ? below : { value, source: "customer" };
}

/** An older version of the account's policy never replaces a newer one; one without a version always does (POL-4). */
export function newerPolicy(installed: Policy | "none", arrived: Policy): Policy {
  if (installed === "none" || arrived.version === undefined || installed.version === undefined) return arrived;
  return arrived.version < installed.version ? installed : arrived;
}
