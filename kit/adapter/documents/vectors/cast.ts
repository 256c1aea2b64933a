import type { Report } from "../../messages/messages";
import { makeIssuer } from "../issuer";
import { keyPairFrom } from "../keys";
import { receiptFor } from "../receipt";
import { readReports, signReports } from "../reports";

/** Everything in the vectors happens around this instant. */
export const issuedAt = "2021-03-30T08:05:00Z";
/** A policy of this version is installed on the device when it reads the policy vectors. */
export const installedPolicyVersion = 6;

/** What each key is made from: its secret half is the SHA-256 of this text. */
export const seeds = {
  device: "vectors: the device",
  otherDevice: "vectors: another device",
  house: "vectors: the server",
  stranger: "vectors: a stranger",
} as const;

export const device = { pid: "ISR4321/K9", serial: "FDO2112A0BC" };
export const otherDevice = { pid: "C8000V", serial: "93POM8FF9IZ" };
export const deviceKey = keyPairFrom(seeds.device);
export const otherDeviceKey = keyPairFrom(seeds.otherDevice);
export const house = makeIssuer(seeds.house, issuedAt);
export const stranger = makeIssuer(seeds.stranger, issuedAt);

/** Standard use of a night and a morning. */
export const standardReport: Report = {
  id: "1617062400",
  sudi: device,
  tag: "CUBE_T_STD",
  softwareVersion: "17.6.1a",
  measurements: [
    { start: "2021-03-29T16:00:00Z", end: "2021-03-30T00:00:00Z", value: 9 },
    { start: "2021-03-30T00:00:00Z", end: "2021-03-30T08:00:00Z", value: 24 },
  ],
};
/** Enhanced use of the same time. */
export const enhancedReport: Report = { ...standardReport, id: "1617062401", tag: "CUBE_T_ENH" };
/** A report that was acknowledged a day ago. */
export const acknowledgedReport: Report = {
  ...standardReport,
  id: "1617033600",
  measurements: [{ start: "2021-03-29T08:00:00Z", end: "2021-03-29T16:00:00Z", value: 13 }],
};

/** The receipts that an acknowledgement holds for reports as the device signed them. */
export const receiptsFor = (...reports: readonly Report[]) =>
  readReports(signReports(reports, deviceKey)).map(receiptFor);

/** The reports that the device waits to see acknowledged. */
export const pending = [standardReport, enhancedReport];
