import { z } from "zod";
import type { Policy } from "../messages/policy";
import type { Sudi } from "../messages/shapes";
import { readAs, readJson } from "./document-fault";
import { readEnvelope, writeEnvelope } from "./envelope";
import { type ChainVerdict, chainVerdict, type Issuer, testIssuer } from "./issuer";
import { formOfPolicy, policyForm, policyOfForm } from "./policy-form";
import { sudiOf, udiOf } from "./rum-payload";
import { readSignedText, signed, udi, writeSignedText } from "./signed-text";
import { instantAt, unixSeconds, unixTime } from "./unix-time";

/** A policy that travels alone, for one device. */
export type IssuedPolicy = {
  readonly serial: string;
  readonly issuedAt: string;
  readonly sudi: Sudi;
  readonly policy: Policy;
};
export type ReadPolicy = IssuedPolicy & { readonly testIssuer: string; readonly chain: ChainVerdict };

const policyPayload = z.object({
  version: z.literal("1.0"),
  test_issuer: z.string().min(1),
  serial: z.string().min(1),
  issued_at: unixTime,
  sudi: udi,
  policy: policyForm,
});

/** A policy document in base64, signed by the issuer's short-lived key. */
export function signPolicy(given: IssuedPolicy, { key, certificate }: Issuer): string {
  const payload = JSON.stringify({
    version: "1.0",
    test_issuer: testIssuer,
    serial: given.serial,
    issued_at: unixSeconds(given.issuedAt),
    sudi: udiOf(given.sudi),
    policy: formOfPolicy(given.policy),
  });
  const text = writeSignedText({ payload, header: { type: "policy" }, signature: signed(payload, key), certificate });
  return writeEnvelope("smartLicensePolicy", ["data"], [text]);
}

/** The policies of a document (base64), each judged against the trusted root keys (base64); throws `DocumentFault`. */
export function readPolicies(document: string, rootKeys: readonly string[]): ReadPolicy[] {
  return readEnvelope(document)
    .filter((entry) => entry.path.endsWith("smartLicensePolicy/data"))
    .map(({ text }) => {
      const signedText = readSignedText(text, "policy");
      const read = readAs(policyPayload, readJson(signedText.payload, "payload"), "payload");
      return {
        serial: read.serial,
        issuedAt: instantAt(read.issued_at),
        sudi: sudiOf(read.sudi),
        policy: policyOfForm(read.policy),
        testIssuer: read.test_issuer,
        chain: chainVerdict(signedText, read.issued_at, rootKeys),
      };
    });
}
