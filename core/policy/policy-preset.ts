import type { LicenceClass } from "./licence-class";
import type { Policy, PolicyNumber } from "./policy";

type Days = Readonly<Record<PolicyNumber, number>>;

/** First report, reporting frequency, report on change. */
const days = (firstReport: number, reportingFrequency: number, reportOnChange: number): Days => ({
  firstReport,
  reportingFrequency,
  reportOnChange,
});

/** A policy that leaves no number open. */
export interface CompletePolicy extends Policy {
  readonly classes: Readonly<Record<LicenceClass, Days>>;
}

const preset = (name: string, pushIntervalDays: number, classes: CompletePolicy["classes"]): CompletePolicy => ({
  name,
  ackRequired: true,
  pushIntervalDays,
  classes,
});

/** The names of the presets. */
export const policyPresetNames = ["cisco-default", "guide-status", "guide-all", "lab"] as const;
export type PolicyPreset = (typeof policyPresetNames)[number];

/** Policies that have a name, with a number for every class (POL-1, POL-4). */
export const policyPresets: Readonly<Record<PolicyPreset, CompletePolicy>> = {
  /** What devices of 17.6 and later have before any account policy arrives (POL-5). */
  "cisco-default": preset("CISCO default", 30, {
    perpetual: days(365, 0, 90),
    subscription: days(90, 90, 90),
    enforced: days(0, 0, 0),
    export: days(0, 0, 0),
  }),
  /** The numbers of the guide's sample of `show license status`. */
  "guide-status": preset("Guide, show license status", 30, {
    perpetual: days(365, 90, 90),
    subscription: days(90, 90, 80),
    enforced: days(90, 90, 80),
    export: days(90, 90, 90),
  }),
  /** The numbers of the guide's sample of `show license all`, under its name. */
  "guide-all": preset("SLE Policy", 1, {
    perpetual: days(30, 60, 60),
    subscription: days(120, 150, 120),
    enforced: days(0, 90, 60),
    export: days(0, 30, 30),
  }),
  /** A deadline within a week, for rehearsals. */
  lab: preset("Lab", 1, {
    perpetual: days(7, 7, 3),
    subscription: days(7, 7, 3),
    enforced: days(7, 7, 3),
    export: days(7, 7, 3),
  }),
};
