import * as z from "zod/mini";
import { readSudi, udiShape, unixSeconds, writeSudi } from "../document/shapes";
import { check } from "../document/signed-json";
import { parseStrictJson } from "../document/strict-json";
import { policyShape, readPolicy, writePolicy } from "../policy/policy-document";
import { instant } from "../time/instant";
import type { AcknowledgedReport, Acknowledgement } from "./acknowledgement";

/** Stands in clear in every document that this project issues. */
export const testIssuer = "Issued by slp-kit for tests; no genuine device or server accepts this document.";

const count = z.int().check(z.minimum(0));
const payloadShape = z.object({
  version: z.literal("1.0"),
  serial: z.string(),
  issued_at: unixSeconds,
  sudi: udiShape,
  reports: z.array(
    z.object({
      report_id: count,
      entitlement_tag: z.string(),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 hex digits")),
      from: unixSeconds,
      to: unixSeconds,
      hours: count,
      peak: count,
    }),
  ),
  policy: z.nullish(policyShape),
  next_deadline: z.nullish(unixSeconds),
  trust_code: z.nullish(z.string()),
  issuer_keys: z.nullish(z.array(z.object({ key: z.string(), public: z.string() })).check(z.maxLength(16))),
});

/** Reads an acknowledgement's payload string; a DocumentError names the member that is wrong. */
export function decodeAcknowledgementPayload(payload: string, place = "payload"): Acknowledgement {
  const read = check(payloadShape, parseStrictJson(payload, place), place);
  return {
    serial: read.serial,
    issuedAt: instant(read.issued_at),
    sudi: readSudi(read.sudi),
    reports: read.reports.map((report) => ({
      reportId: report.report_id,
      tag: report.entitlement_tag,
      sha256: report.sha256,
      from: instant(report.from),
      to: instant(report.to),
      hours: report.hours,
      peak: report.peak,
    })),
    ...(read.policy && { policy: readPolicy(read.policy) }),
    ...(typeof read.next_deadline === "number" && { nextDeadline: instant(read.next_deadline) }),
    ...(typeof read.trust_code === "string" && { trustCode: read.trust_code }),
    ...(read.issuer_keys && { issuerKeys: read.issuer_keys }),
  };
}

/** Writes an acknowledgement's payload string, version 1.0; its bytes are what is signed. */
export function encodeAcknowledgementPayload(acknowledgement: Acknowledgement): string {
  return JSON.stringify({
    version: "1.0",
    test_issuer: testIssuer,
    serial: acknowledgement.serial,
    issued_at: acknowledgement.issuedAt,
    sudi: writeSudi(acknowledgement.sudi),
    reports: acknowledgement.reports.map(writeReport),
    policy: acknowledgement.policy && writePolicy(acknowledgement.policy),
    next_deadline: acknowledgement.nextDeadline,
    trust_code: acknowledgement.trustCode,
    issuer_keys: acknowledgement.issuerKeys,
  });
}

const writeReport = (report: AcknowledgedReport) => ({
  report_id: report.reportId,
  entitlement_tag: report.tag,
  sha256: report.sha256,
  from: report.from,
  to: report.to,
  hours: report.hours,
  peak: report.peak,
});
