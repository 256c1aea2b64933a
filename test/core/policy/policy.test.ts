import { describe, expect, it } from "vitest";
import { builtInPolicy } from "../../../core/policy/built-in-policy";
import { classOfCubeTag } from "../../../core/policy/licence-class";
import { mergePolicy, newerPolicy } from "../../../core/policy/merge-policy";
import { inPolicy, type Policy, type Sourced } from "../../../core/policy/policy";
import { readPolicy, writePolicy } from "../../../core/policy/policy-document";
import { parseRelease } from "../../../core/release/release";

const numbers = (release: string, show: (number: Sourced<number>) => number | string) => {
  const { classes } = builtInPolicy(parseRelease(release));
  return Object.values(classes).map(({ firstReport, reportingFrequency, reportOnChange }) =>
    [firstReport, reportingFrequency, reportOnChange].map(show).join("/"),
  );
};
const days = (release: string) => numbers(release, ({ value }) => value);
const sources = (release: string) => numbers(release, ({ source }) => source);

describe("POL-5 the built-in policy", () => {
  it("is that of the guide's sample before 17.6", () => {
    expect(days("17.5.1")).toEqual(["365/90/90", "90/90/80", "90/90/80", "90/90/90"]);
  });

  it("is that of device outputs from 17.6 on", () => {
    expect(days("17.6.1a")).toEqual(["365/0/90", "90/90/90", "0/0/0", "0/0/0"]);
  });

  it("has the sources of the guide's sample before 17.6, and CISCO alone from then on", () => {
    expect(sources("17.5.1")).toEqual([
      "cisco/cisco/product",
      "cisco/cisco/product",
      "customer/customer/customer",
      "customer/customer/customer",
    ]);
    expect(sources("17.6.1a")).toEqual(Array.from({ length: 4 }, () => "cisco/cisco/cisco"));
  });

  it.each(["17.5.1", "17.6.1a"])(
    "RPT-12, DDL-4 asks on %s for a push in 30 days and for an acknowledgement",
    (release) => {
      const { ackRequired, pushIntervalDays } = builtInPolicy(parseRelease(release));
      expect(pushIntervalDays).toBe(30);
      expect(ackRequired).toEqual({ value: true, source: "cisco" });
    },
  );
});

describe("POL-2 a merged policy", () => {
  const account: Policy = { classes: { perpetual: { firstReport: 30, reportOnChange: 0 } }, ackRequired: false };
  const merged = mergePolicy(builtInPolicy(parseRelease("17.5.1")), account);

  it("takes the account's numbers, a zero too, and keeps the others with their source", () => {
    expect(merged.classes.perpetual).toEqual({
      firstReport: { value: 30, source: "customer" },
      reportingFrequency: { value: 90, source: "cisco" },
      reportOnChange: { value: 0, source: "customer" },
    });
    expect(merged.classes.subscription.reportOnChange).toEqual({ value: 80, source: "product" });
    expect(merged.ackRequired).toEqual({ value: false, source: "customer" });
  });

  it("RPT-12 has the account's push interval, none too, or else its own", () => {
    const pushes = (pushIntervalDays?: number) =>
      mergePolicy(builtInPolicy(parseRelease("17.6.1a")), { pushIntervalDays, classes: {} }).pushIntervalDays;
    expect([pushes(7), pushes(0), pushes()]).toEqual([7, 0, 30]);
  });

  it("is the built-in one while there is no account policy", () => {
    const builtIn = builtInPolicy(parseRelease("17.6.1a"));
    expect(mergePolicy(builtIn, "none")).toBe(builtIn);
  });
});

describe("POL-3 what is owed", () => {
  const policy = builtInPolicy(parseRelease("17.6.1a"));

  it("is the smallest number above 0 of the classes in use", () => {
    expect(inPolicy(policy, "firstReport", ["perpetual", "subscription"])).toBe(90);
    expect(inPolicy(policy, "reportingFrequency", ["perpetual", "subscription"])).toBe(90);
  });

  it("is nothing where all numbers are 0, or nothing is in use", () => {
    expect(inPolicy(policy, "reportingFrequency", ["perpetual", "export"])).toBe("none");
    expect(inPolicy(policy, "firstReport", [])).toBe("none");
  });
});

describe("POL-4 of two policies", () => {
  const version = (number?: number): Policy => ({ version: number, classes: {} });

  it.each([
    [2, 3, 3],
    [3, 2, 3],
    [3, 3, 3],
    [undefined, 1, 1],
    [4, undefined, undefined],
  ])("after version %s version %s came: %s holds", (installed, arrived, holds) => {
    expect(newerPolicy(version(installed), version(arrived)).version).toBe(holds);
  });

  it("the one that came holds where they are of the same version", () => {
    const arrived = version(3);
    expect(newerPolicy(version(3), arrived)).toBe(arrived);
  });
});

describe("POL-4 the first policy that arrives", () => {
  it("holds, whatever its version", () => {
    const arrived: Policy = { version: 0, classes: {} };
    expect(newerPolicy("none", arrived)).toBe(arrived);
  });
});

describe("a licence class", () => {
  it.each([
    ["CUBE_T_STD", "perpetual"],
    ["CUBE_T_VGW", "perpetual"],
    ["CUBE_TS_STD", "subscription"],
    ["CUBE_TS_ENH", "subscription"],
  ])("of %s is %s", (tag, licenceClass) => {
    expect(classOfCubeTag(tag)).toBe(licenceClass);
  });
});

describe("a policy document", () => {
  it("says the same after it was written and read", () => {
    const policy: Policy = {
      name: "SLE Policy",
      version: 3,
      pushIntervalDays: 1,
      classes: { export: { firstReport: 0 } },
    };
    expect(writePolicy(policy)).toStrictEqual({
      name: "SLE Policy",
      version: 3,
      push_interval_days: 1,
      export: { first_report: 0 },
    });
    expect(readPolicy(writePolicy(policy))).toStrictEqual(policy);
  });
});
