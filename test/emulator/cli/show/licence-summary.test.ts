import { describe, expect, it } from "vitest";
import { printLicenceSummary } from "../../../../emulator/cli/show/licence-summary";
import type { LicenceView } from "../../../../emulator/cli/show/licence-usage";
import { beforeAnyPolicy, underAccountPolicy } from "./status-views";

const licence = (name: string, tag: string, count: number): LicenceView => ({ name, tag, count, class: "perpetual" });
const platform = [
  licence("adventerprise", "ASR_1000_AdvEnterprise", 1),
  licence("ipbase", "ASR_1000_Ipbase", 1),
] as const;

/** The first sample of the guide has its last heading two columns further right, where none of the others has it. */
const heading = `\
License Usage:
  License                 Entitlement tag               Count Status`;

describe("show license summary before 17.6", () => {
  const print = (licences: readonly LicenceView[]) => printLicenceSummary(beforeAnyPolicy, licences);

  it("prints the guide's first sample: a tag is cut after 22 characters", () => {
    const licences = [
      licence("CUBE_T_STD", "CUBE_T_STD", 5),
      licence("uck9", "ISR_4351_UnifiedCommunicationK9", 1),
      licence("CUBE_T_VGW", "CUBE_T_VGW", 4),
    ];
    expect(print(licences)).toBe(`${heading}
  CUBE_T_STD              (CUBE_T_STD)                      5 IN USE
  uck9                    (ISR_4351_UnifiedCommun...)       1 IN USE
  CUBE_T_VGW              (CUBE_T_VGW)                      4 IN USE`);
  });

  it("prints the sample of the active router of a box-to-box pair", () => {
    expect(print([licence("CUBE_T_RED", "CUBE_T_RED", 1)])).toBe(`${heading}
  CUBE_T_RED              (CUBE_T_RED)                      1 IN USE`);
  });

  it("prints the samples of both route processors: a tag of 22 characters stays whole", () => {
    const standby = `${heading}
  adventerprise           (ASR_1000_AdvEnterprise)          1 IN USE
  ipbase                  (ASR_1000_Ipbase)                 1 IN USE`;
    expect(print(platform)).toBe(standby);
    expect(print([...platform, licence("CUBE_Standard_Session", "CUBE_T_STD", 10)])).toBe(`${standby}
  CUBE_Standard_Session   (CUBE_T_STD)                     10 IN USE`);
  });
});

describe("show license summary from 17.6 on", () => {
  it("names the account, and rules off the headings", () => {
    const view = { ...underAccountPolicy, virtualAccount: "Voice" };
    expect(printLicenceSummary(view, [licence("CUBE_TS_ENH", "CUBE_TS_ENH", 0)])).toBe(`\
Account Information:
  Smart Account: <none>
  Virtual Account: Voice

License Usage:
  License                 Entitlement Tag               Count Status
  -----------------------------------------------------------------------------
  CUBE_TS_ENH             (CUBE_TS_ENH)                     0 NOT IN USE`);
  });
});
