import { describe, expect, it } from "vitest";
import { builtInPolicy } from "../../../core/policy/built-in-policy";
import { licenceClasses } from "../../../core/policy/licence-class";
import { policyNumbers } from "../../../core/policy/policy";
import { type PolicyPreset, policyPresetNames, policyPresets } from "../../../core/policy/policy-preset";
import { policySettingShape, readPolicySetting } from "../../../core/policy/policy-setting";
import { parseRelease } from "../../../core/release/release";

/** First report, reporting frequency and report on change of perpetual, subscription, enforced and export. */
const numbersOf = (preset: PolicyPreset) =>
  licenceClasses.map((one) => policyNumbers.map((number) => policyPresets[preset].classes[one][number]).join("/"));

describe("a policy preset", () => {
  it.each([
    ["cisco-default", ["365/0/90", "90/90/90", "0/0/0", "0/0/0"]],
    ["guide-status", ["365/90/90", "90/90/80", "90/90/80", "90/90/90"]],
    ["guide-all", ["30/60/60", "120/150/120", "0/90/60", "0/30/30"]],
    ["lab", ["7/7/3", "7/7/3", "7/7/3", "7/7/3"]],
  ] as const)("%s has the numbers of its source", (preset, numbers) => {
    expect(numbersOf(preset)).toEqual(numbers);
  });

  it.each([
    ["cisco-default", "17.6.1a"],
    ["guide-status", "17.3.4a"],
  ] as const)("%s says what a router of %s goes by before any policy arrives", (preset, release) => {
    const { classes } = builtInPolicy(parseRelease(release));
    const shown = licenceClasses.map((one) => policyNumbers.map((number) => classes[one][number].value).join("/"));
    expect(numbersOf(preset)).toEqual(shown);
  });
});

describe("a policy setting", () => {
  const read = (setting: object) => readPolicySetting(policySettingShape.parse(setting));

  it.each(policyPresetNames)("may be the preset %s as it is", (preset) => {
    expect(read({ preset })).toEqual(policyPresets[preset]);
  });

  it("may be a preset with single numbers of its own", () => {
    const policy = read({ preset: "guide-all", name: "Ours", perpetual: { report_on_change: 5 }, ack_required: false });
    expect(policy).toEqual({
      ...policyPresets["guide-all"],
      name: "Ours",
      ackRequired: false,
      classes: {
        ...policyPresets["guide-all"].classes,
        perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 5 },
      },
    });
  });

  it("leaves open what is neither in it nor in a preset", () => {
    expect(read({ perpetual: { first_report: 1 } })).toEqual({ classes: { perpetual: { firstReport: 1 } } });
  });

  it("with a preset that is none is no setting", () => {
    expect(policySettingShape.safeParse({ preset: "strict" }).success).toBe(false);
  });
});
