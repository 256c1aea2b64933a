import type { Policy } from "../../core/policy/policy";
import { parseRelease } from "../../core/release/release";
import type { SignedReport } from "../../core/report/rum-report";
import { signReport } from "../../core/report/sign-report";
import type { Sudi } from "../../core/report/sudi";
import { instant, parseInstant } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import type { StoredReport } from "../../server/ports/reports";
import type { ReportedUsage } from "../../server/ports/usage";

export const noon = parseInstant("2021-03-29T12:00:00Z");
export const deviceKey = signingKeyFromSeed(new Uint8Array(32).fill(7));

let made = 0;
/** A name that no other test of the run uses. */
export const fresh = (what: string): string => `${what}-${++made}`;
export const freshDevice = (): Sudi => ({ pid: "C8000V", serial: fresh("SN") });

/** 24 Standard trunk sessions from 08:00 to 12:00. */
export function reportOf(sudi: Sudi, id: number, value = 24): SignedReport {
  return signReport(
    {
      id,
      sudi,
      tag: "CUBE_T_STD",
      softwareVersion: parseRelease("17.6.1a"),
      redundancy: [],
      measurements: [{ start: parseInstant("2021-03-29T08:00:00Z"), end: noon, value }],
    },
    deviceKey,
  );
}

export function storedReport(signed: SignedReport, poll: string, part = 1, parts = 1): StoredReport {
  return {
    signed,
    poll,
    part,
    parts,
    virtualAccount: "va-1",
    sha256: ed25519.sha256(signed.payload),
    receivedAt: noon,
  };
}

export const ninetyDays: Policy = {
  name: "Ninety",
  version: 3,
  ackRequired: true,
  classes: { perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 } },
};

/** 24 in use for four hours of a day, then none for four. */
export const usageOf = (sudi: Sudi, over: Partial<ReportedUsage> = {}): ReportedUsage => ({
  virtualAccount: "va-1",
  sudi,
  reportId: 1,
  group: "one group",
  tag: "CUBE_T_STD",
  week: 2673,
  runs: [
    { from: 449_072, to: 449_076, value: 24 },
    { from: 449_076, to: 449_080, value: 0 },
  ],
  closing: { at: instant(449_080 * 3_600), value: 0 },
  ...over,
});
