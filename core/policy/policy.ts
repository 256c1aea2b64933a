import { type LicenceClass, licenceClasses } from "./licence-class";

/** The three numbers of days that a policy has for each class (POL-1). */
export const policyNumbers = ["firstReport", "reportingFrequency", "reportOnChange"] as const;
export type PolicyNumber = (typeof policyNumbers)[number];

/** An account's policy: days for some or all numbers; what is absent is left to the device's own (POL-1, POL-5). */
export interface Policy {
  readonly name?: string;
  /** Grows with every change; an older version never replaces a newer one (POL-4). */
  readonly version?: number;
  readonly ackRequired?: boolean;
  readonly pushIntervalDays?: number;
  readonly classes: Readonly<Partial<Record<LicenceClass, Readonly<Partial<Record<PolicyNumber, number>>>>>>;
}

/** Where a number comes from: CISCO default, Product default, Customer Policy (POL-2). */
export type PolicySource = "cisco" | "product" | "customer";

export interface Sourced<Value> {
  readonly value: Value;
  readonly source: PolicySource;
}

export type ClassAttributes = Readonly<Record<PolicyNumber, Sourced<number>>>;

/** The policy that a device goes by: every number with its source (POL-2). */
export interface EffectivePolicy {
  readonly ackRequired: Sourced<boolean>;
  readonly pushIntervalDays: number;
  readonly classes: Readonly<Record<LicenceClass, ClassAttributes>>;
}

/** The smallest number above 0 of one column over the classes in use, in days; `none` when nothing is owed (POL-3). */
export function inPolicy(
  policy: EffectivePolicy,
  number: PolicyNumber,
  inUse: Iterable<LicenceClass>,
): number | "none" {
  let smallest = Number.POSITIVE_INFINITY;
  for (const licenceClass of inUse) {
    const { value } = policy.classes[licenceClass][number];
    if (value > 0 && value < smallest) smallest = value;
  }
  return smallest === Number.POSITIVE_INFINITY ? "none" : smallest;
}

/** Builds a record with one entry a class. */
export function perClass<Value>(make: (licenceClass: LicenceClass) => Value): Record<LicenceClass, Value> {
  const [perpetual, subscription, enforced, exported] = licenceClasses;
  return {
    perpetual: make(perpetual),
    subscription: make(subscription),
    enforced: make(enforced),
    export: make(exported),
  };
}
