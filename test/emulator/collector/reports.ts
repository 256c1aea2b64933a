import type { Issuer } from "../../../core/acknowledgement/acknowledgement-file";
import { signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { parseRelease } from "../../../core/release/release";
import { writeReportFile } from "../../../core/report/report-file";
import type { SignedReport } from "../../../core/report/rum-report";
import { signReport } from "../../../core/report/sign-report";
import { type Instant, instant, parseInstant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";

export const midnight = parseInstant("2021-03-29T00:00:00Z");
export const later = (seconds: number): Instant => instant(midnight + seconds);

const key = signingKeyFromSeed(new Uint8Array(32).fill(7));
const issuer: Issuer = {
  key,
  certificate: { payload: "{}", signature: { signingType: "Ed25519", key: key.keyId, value: "" } },
};

export const device = (serial: string) => ({ pid: "C8000V", serial });

/** A signed report of a device: 20 sessions in the hour from midnight. */
export const report = (serial: string, id: number, value = 20): SignedReport =>
  signReport(
    {
      id,
      sudi: device(serial),
      tag: "CUBE_T_STD",
      softwareVersion: parseRelease("17.6.1a"),
      redundancy: [],
      measurements: [{ start: midnight, end: later(3_600), value }],
    },
    key,
  );

export const fileOf = (...reports: readonly SignedReport[]): string => writeReportFile(reports);

/** An acknowledgement of reports of one device. */
export const acknowledgementOf = (serial: string, ...reports: readonly SignedReport[]): string =>
  signAcknowledgement(
    {
      serial: `ACK-${serial}-${reports.map(({ report }) => report.id).join("-")}`,
      issuedAt: midnight,
      sudi: device(serial),
      reports: reports.map(({ report, payload }) => ({
        reportId: report.id,
        tag: report.tag,
        sha256: ed25519.sha256(payload),
        from: midnight,
        to: later(3_600),
        hours: 1,
        peak: 20,
      })),
    },
    issuer,
  );
