import { z } from "zod";
import type { Acknowledgement } from "../messages/policy";
import { readAs, readJson } from "./document-fault";
import { readEnvelope, writeEnvelope } from "./envelope";
import { type ChainVerdict, chainVerdict, type Issuer, testIssuer } from "./issuer";
import { formOfPolicy, policyForm, policyOfForm } from "./policy-form";
import { type Receipt, receipt } from "./receipt";
import { sudiOf, udiOf } from "./rum-payload";
import { readSignedText, signed, udi, writeSignedText } from "./signed-text";
import { instantAt, unixSeconds, unixTime } from "./unix-time";

/** An acknowledgement with a receipt for each report it names; `nextDeadline` is information, null when nothing is owed. */
export type FullAcknowledgement = Omit<Acknowledgement, "of"> & {
  readonly receipts: readonly Receipt[];
  readonly nextDeadline?: string | null;
};

/** One acknowledgement out of a document, also in the form of adapter messages, and how its signatures stand. */
export type ReadAcknowledgement = {
  readonly acknowledgement: Acknowledgement;
  readonly receipts: readonly Receipt[];
  readonly nextDeadline: string | null;
  readonly testIssuer: string;
  readonly chain: ChainVerdict;
};

const acknowledgementPayload = z.object({
  version: z.literal("1.0"),
  test_issuer: z.string().min(1),
  serial: z.string().min(1),
  issued_at: unixTime,
  sudi: udi,
  reports: z.array(receipt),
  policy: policyForm.nullish(),
  next_deadline: unixTime.nullish(),
  trust_code: z.string().nullish(),
});

/** An acknowledgement document in base64, signed by the issuer's short-lived key. */
export function signAcknowledgement(given: FullAcknowledgement, issuer: Issuer): string {
  const { nextDeadline = null, policy } = given;
  const payload = JSON.stringify({
    version: "1.0",
    test_issuer: testIssuer,
    serial: given.serial,
    issued_at: unixSeconds(given.issuedAt),
    sudi: udiOf(given.sudi),
    reports: given.receipts,
    policy: policy && formOfPolicy(policy),
    next_deadline: nextDeadline === null ? null : unixSeconds(nextDeadline),
    trust_code: given.trustCode,
  });
  const { key, certificate } = issuer;
  const text = writeSignedText({ payload, header: { type: "rum-ack" }, signature: signed(payload, key), certificate });
  return writeEnvelope("smartLicense", ["smartLicenseRumAck", "data"], [text]);
}

/** The acknowledgements of a document (base64), each judged against the trusted root keys (base64); throws `DocumentFault`. */
export function readAcknowledgements(document: string, rootKeys: readonly string[]): ReadAcknowledgement[] {
  return readEnvelope(document)
    .filter((entry) => entry.path.endsWith("smartLicenseRumAck/data"))
    .map(({ text }) => {
      const signedText = readSignedText(text, "rum-ack");
      const read = readAs(acknowledgementPayload, readJson(signedText.payload, "payload"), "payload");
      return {
        acknowledgement: {
          serial: read.serial,
          issuedAt: instantAt(read.issued_at),
          sudi: sudiOf(read.sudi),
          of: read.reports.map((one) => String(one.report_id)),
          policy: read.policy ? policyOfForm(read.policy) : undefined,
          trustCode: read.trust_code ?? undefined,
        },
        receipts: read.reports,
        nextDeadline: typeof read.next_deadline === "number" ? instantAt(read.next_deadline) : null,
        testIssuer: read.test_issuer,
        chain: chainVerdict(signedText, read.issued_at, rootKeys),
      };
    });
}
