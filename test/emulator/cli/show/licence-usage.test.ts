import { describe, expect, it } from "vitest";
import type { LicenceClass } from "../../../../core/policy/licence-class";
import { printLicenceUsage } from "../../../../emulator/cli/show/licence-usage";
import { linesBeyond } from "./lines-beyond";

/** The sample of the guide's box-to-box section. */
const sample = `\
License Authorization: 
  Status: Not Applicable
  Description: CUBE_T_RED
  Count: 100
  Version: 1.0
  Status: IN USE
  Export status: NOT RESTRICTED
  Feature Name: CUBE_T_RED
  Feature Description: CUBE_T_RED
  Enforcement type: NOT ENFORCED
  License type: Perpetual`;

const usageOf = (count: number, licenceClass: LicenceClass) =>
  printLicenceUsage([{ name: "CUBE_T_RED", tag: "CUBE_T_RED", count, class: licenceClass }]);

describe("show license usage", () => {
  it("prints the guide's sample, and the heading that its page lost", () => {
    expect(linesBeyond(sample, usageOf(100, "perpetual"))).toEqual(["", "CUBE_T_RED (CUBE_T_RED):"]);
  });

  it("names a licence that nobody uses now as such", () => {
    expect(usageOf(0, "perpetual")).toContain("  Count: 0\n  Version: 1.0\n  Status: NOT IN USE\n");
  });

  it.each<[LicenceClass, readonly [exported: string, enforced: string, type: string]]>([
    ["subscription", ["NOT RESTRICTED", "NOT ENFORCED", "Subscription"]],
    ["enforced", ["NOT RESTRICTED", "ENFORCED", "Perpetual"]],
    ["export", ["RESTRICTED - ALLOWED", "EXPORT RESTRICTED", "Perpetual"]],
  ])("tells what a licence of class %s is", (licenceClass, [exported, enforced, type]) => {
    const lines = usageOf(1, licenceClass).split("\n");
    expect(lines).toContain(`  Export status: ${exported}`);
    expect(lines.slice(-2)).toEqual([`  Enforcement type: ${enforced}`, `  License type: ${type}`]);
  });

  it("parts licences by a blank line", () => {
    const licence = { count: 1, class: "perpetual" } as const;
    const printed = printLicenceUsage([
      { ...licence, name: "network-advantage_1G", tag: "ESR_P_1G_A" },
      { ...licence, name: "CUBE_T_STD", tag: "CUBE_T_STD" },
    ]);
    expect(printed).toContain("\n\nnetwork-advantage_1G (ESR_P_1G_A):\n  Description: network-advantage_1G\n");
    expect(printed).toContain("  License type: Perpetual\n\nCUBE_T_STD (CUBE_T_STD):\n");
  });
});
