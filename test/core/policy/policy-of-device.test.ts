import { describe, expect, it } from "vitest";
import type { Policy } from "../../../core/policy/policy";
import { policyOfDevice, versionAfter, versionsBefore } from "../../../core/policy/policy-of-device";

const account = (version: number): Policy => ({ version, classes: { perpetual: { firstReport: 90 } } });
const own = (version: number): Policy => ({ version, classes: { perpetual: { firstReport: 30 } } });

describe("the policy of a device", () => {
  it("is the account's, or its own where it has one (POL-6)", () => {
    expect(policyOfDevice({ policy: "none", versionsBefore: 0 }, account(3))).toEqual(account(3));
    expect(policyOfDevice({ policy: own(4), versionsBefore: 0 }, account(3))).toEqual(own(4));
    expect(policyOfDevice({ policy: "none", versionsBefore: 7 }, "none")).toBe("none");
  });

  it("never looks older than the one before it, on the way to its own and back, or to another account (POL-4)", () => {
    const alone = { policy: "none", versionsBefore: 0 } as const;
    const first = versionAfter(alone, account(3));
    expect(first).toBe(4);
    const withOwn = { policy: own(first), versionsBefore: 0 };
    const back = { policy: "none", versionsBefore: versionsBefore(withOwn, account(3), account(3)) } as const;
    expect(policyOfDevice(back, account(3))).toMatchObject({ version: 5 });
    const moved = { policy: "none", versionsBefore: versionsBefore(back, account(3), account(1)) } as const;
    expect(policyOfDevice(moved, account(1))).toMatchObject({ version: 6 });
    expect(policyOfDevice(moved, account(2))).toMatchObject({ version: 7 });
  });
});
