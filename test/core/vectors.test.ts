import { describe, expect, it } from "vitest";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { DocumentError } from "../../core/document/document-error";
import type { SignedJson } from "../../core/document/signed-json";
import { readPolicyFile } from "../../core/policy/policy-file";
import { readReportFile } from "../../core/report/report-file";
import { isSignedBy } from "../../core/report/sign-report";
import { sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import { anyPending, publishedVectors, textOfVector } from "../kit/adapter/documents/vectors/published";

const { device, roots, vectors, installed_policy_version: installed } = publishedVectors;
const issuerKeys = roots.map((root) => ({ key: ed25519.keyId(root), public: root }));

const onReports = (text: string): string =>
  first(
    readReportFile(text).map((signed) => {
      if (!sameDevice(signed.report.sudi, device)) return "device";
      return isSignedBy(signed, device.public, ed25519) ? "taken" : "signature";
    }),
  );

const onAcknowledgements = (text: string): string =>
  first(
    readAcknowledgementFile(text).map(({ document, acknowledgement: { issuedAt, sudi, reports } }) => {
      const chain = onChain(document, issuedAt);
      if (chain !== "fits") return chain;
      if (!sameDevice(sudi, device)) return "device";
      const named = reports.map(({ reportId, sha256 }) => ({ report_id: reportId, sha256 }));
      return anyPending(named) ? "taken" : "nothing-pending";
    }),
  );

const onPolicies = (text: string): string => {
  const { document, issuedAt, sudi, policy } = readPolicyFile(text);
  const chain = onChain(document, issuedAt);
  if (chain !== "fits") return chain;
  if (!sameDevice(sudi, device)) return "device";
  return (policy.version ?? 0) >= installed ? "taken" : "older-policy";
};

const readers = { report: onReports, acknowledgement: onAcknowledgements, policy: onPolicies };

describe("the documents that this project reads", () => {
  it.each(vectors)("$file is judged as $verdict", ({ file, kind, verdict }) => {
    expect(unlessUnreadable(() => readers[kind](textOfVector(file)))).toBe(verdict);
  });
});

function unlessUnreadable(judge: () => string): string {
  try {
    return judge();
  } catch (error) {
    if (error instanceof DocumentError) return "unreadable";
    throw error;
  }
}

function onChain(document: SignedJson, issuedAt: Instant): string {
  const verdict = chainVerdict(document, issuedAt, issuerKeys, ed25519);
  if (verdict.kind === "fits") return "fits";
  return verdict.reason === "its signature does not fit" ? "signature" : "certificate";
}

function first(verdicts: readonly string[]): string {
  return verdicts.find((verdict) => verdict !== "taken") ?? "taken";
}
