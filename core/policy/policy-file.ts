import * as z from "zod/mini";
import { DocumentError } from "../document/document-error";
import { readSudi, udiShape, unixSeconds } from "../document/shapes";
import { check, readSignedData, type SignedJson } from "../document/signed-json";
import { parseStrictJson } from "../document/strict-json";
import { readEnvelope } from "../document/xml-envelope";
import type { Sudi } from "../report/sudi";
import { type Instant, instant } from "../time/instant";
import type { Policy } from "./policy";
import { policyShape, readPolicy } from "./policy-document";

const limits = { characters: 256 * 1024, elements: 10 };
const payloadShape = z.object({
  version: z.literal("1.0"),
  issued_at: unixSeconds,
  sudi: udiShape,
  policy: policyShape,
});

/** A policy that travels alone, for one device. */
export interface SignedPolicy {
  readonly document: SignedJson;
  readonly issuedAt: Instant;
  readonly sudi: Sudi;
  readonly policy: Policy;
}

/** Reads a policy file; a DocumentError says where and why it cannot be read. Signatures are not checked here. */
export function readPolicyFile(text: string): SignedPolicy {
  const [root, ...others] = readEnvelope(text, limits);
  const [data, ...more] = root?.children ?? [];
  if (root?.name !== "smartLicensePolicy" || data === undefined || others.length + more.length > 0) {
    throw new DocumentError("document", "a policy file has one element <smartLicensePolicy> with one <data>");
  }
  const document = readSignedData(data, "policy", "policy");
  const { issued_at, sudi, policy } = check(payloadShape, parseStrictJson(document.payload, "payload"), "payload");
  return {
    document,
    issuedAt: instant(issued_at),
    sudi: readSudi(sudi),
    policy: readPolicy(policy),
  };
}
