import { describe, expect, it } from "vitest";
import { loadRegister, RegisterFault, readArea } from "../../../kit/requirements/register";

const everyId = `
  ACC-1 ACC-2 ACC-3 ACC-4 ACC-5 ACC-6 ACC-7
  VGW-1 VGW-2 VGW-3 VGW-4 VGW-5 VGW-6
  REL-1 REL-2 REL-3 REL-4 REL-5 REL-6 REL-7 REL-8 REL-9
  CNT-1 CNT-2 CNT-3 CNT-4 CNT-5
  STA-1 STA-2 STA-3 STA-4 STA-5 STA-6
  REC-1 REC-2 REC-3 REC-4 REC-5 REC-6
  CHG-1 CHG-2 CHG-3 CHG-4 CHG-5 CHG-6 CHG-7
  RPT-1 RPT-2 RPT-3 RPT-4 RPT-5 RPT-6 RPT-7 RPT-8 RPT-9 RPT-10 RPT-11 RPT-12 RPT-13
  POL-1 POL-2 POL-3 POL-4 POL-5 POL-6 POL-7
  DDL-1 DDL-2 DDL-3 DDL-4 DDL-5 DDL-6 DDL-7
  ENF-1 ENF-2 ENF-3 ENF-4 ENF-5 ENF-6 ENF-7
  SLR-1 SLR-2 SLR-3
  TRU-1 TRU-2 TRU-3 TRU-4 TRU-5 TRU-6 TRU-7 TRU-8
  TRN-1 TRN-2 TRN-3 TRN-4 TRN-5 TRN-6 TRN-7 TRN-8 TRN-9
  HAB-1 HAB-2 HAB-3 HAB-4 HAB-5 HAB-6 HAB-7 HAB-8
  HAI-1 HAI-2 HAI-3 HAI-4
  CLI-1 CLI-2 CLI-3 CLI-4 CLI-5 CLI-6 CLI-7 CLI-8 CLI-9
`
  .trim()
  .split(/\s+/);

const row = `
- id: CHG-4
  sides: [{ side: device }]
  level: must
  basis: guide
  section: Smart License Operation
  sentence: Two submissions lie a day apart.
`;

describe("the register", () => {
  it("has every requirement once, in the order of the areas", () => {
    expect(everyId).toHaveLength(121);
    expect([...loadRegister().keys()].sort()).toEqual([...everyId].sort());
  });

  it.each([
    ["a level that does not exist", row.replace("level: must", "level: shall"), "level"],
    ["a member that nobody knows", `${row}  colour: red\n`, "colour"],
    ["an id of another form", row.replace("CHG-4", "CHG-04"), "an id looks like CHG-4"],
    [
      "a row on the guide without its section",
      row.replace("  section: Smart License Operation\n", ""),
      "names its section",
    ],
    ["a capability outside the closed lists", `${row}  capabilities: [telepathy]\n`, "capabilities"],
    ["a row of another area", row.replace("CHG-4", "REC-4"), "REC-4 belongs in another file"],
    ["text that is no YAML", "- id: [", "is no YAML"],
  ])("refuses %s and says where", (_what, yaml, reason) => {
    expect(() => readArea("CHG", "chg.yaml", yaml)).toThrow(RegisterFault);
    expect(() => readArea("CHG", "chg.yaml", yaml)).toThrow(reason);
    expect(() => readArea("CHG", "chg.yaml", yaml)).toThrow("chg.yaml");
  });

  it("takes the row that those differ from", () => {
    expect(readArea("CHG", "chg.yaml", row).map(({ id }) => id)).toEqual(["CHG-4"]);
  });
});
