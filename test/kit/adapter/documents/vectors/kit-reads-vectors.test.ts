import { describe, expect, it } from "vitest";
import {
  asDocument,
  type ChainVerdict,
  DocumentFault,
  readAcknowledgements,
  readPolicies,
  readReports,
} from "../../../../../kit/adapter/documents/documents";
import type { VectorVerdict } from "../../../../../kit/adapter/documents/vectors/vector";
import type { Sudi } from "../../../../../kit/adapter/messages/messages";
import { anyPending, publishedVectors, textOfVector } from "./published";

const { device, roots, vectors, installed_policy_version: installed } = publishedVectors;

const onReports = (document: string): VectorVerdict =>
  first(
    readReports(document, device.public).map(({ report, signature }) => {
      if (!isOurs(report.sudi)) return "device";
      return signature === "valid" ? "taken" : "signature";
    }),
  );

const onAcknowledgements = (document: string): VectorVerdict =>
  first(
    readAcknowledgements(document, roots).map(({ acknowledgement, receipts, chain }) => {
      if (chain !== "valid") return onChain(chain);
      if (!isOurs(acknowledgement.sudi)) return "device";
      return anyPending(receipts) ? "taken" : "nothing-pending";
    }),
  );

const onPolicies = (document: string): VectorVerdict =>
  first(
    readPolicies(document, roots).map(({ sudi, policy, chain }) => {
      if (chain !== "valid") return onChain(chain);
      if (!isOurs(sudi)) return "device";
      return (policy.version ?? 0) >= installed ? "taken" : "older-policy";
    }),
  );

const readers = { report: onReports, acknowledgement: onAcknowledgements, policy: onPolicies };

describe("the kit's own reader", () => {
  it.each(vectors)("judges $file as $verdict", ({ file, kind, verdict }) => {
    expect(unlessUnreadable(() => readers[kind](asDocument(textOfVector(file))))).toBe(verdict);
  });
});

function unlessUnreadable(judge: () => VectorVerdict): VectorVerdict {
  try {
    return judge();
  } catch (fault) {
    if (fault instanceof DocumentFault) return "unreadable";
    throw fault;
  }
}

function onChain(chain: Exclude<ChainVerdict, "valid">): VectorVerdict {
  return chain === "signature" || chain === "other-key" ? "signature" : "certificate";
}

function first(verdicts: readonly VectorVerdict[]): VectorVerdict {
  return verdicts.find((verdict) => verdict !== "taken") ?? "taken";
}

function isOurs({ pid, serial }: Sudi): boolean {
  return pid === device.pid && serial === device.serial;
}
