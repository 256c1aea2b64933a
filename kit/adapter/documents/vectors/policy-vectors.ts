import { signPolicy } from "../policies";
import { withChangedPayload } from "../spoil";
import { device, house, installedPolicyVersion, issuedAt, otherDevice, stranger } from "./cast";
import type { Vectors } from "./vector";

const terms = { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 };
const policy = {
  name: "Policy of the account",
  version: installedPolicyVersion + 1,
  ackRequired: true,
  perpetual: terms,
};
const issued = { serial: "01F1ZJ8XJ80000000000000002", issuedAt, sudi: device, policy };
const signedPolicy = signPolicy(issued, house);

/** Policies that travel alone, as the device finds them that has version 6. */
export const policyVectors: Vectors = {
  "policy-newer": { document: signedPolicy, verdict: "taken", note: "Version 7." },
  "policy-other-digit": {
    document: withChangedPayload(signedPolicy),
    verdict: "signature",
    note: "One digit of the payload was changed after signing.",
  },
  "policy-stranger": { document: signPolicy(issued, stranger), verdict: "certificate", note: "A stranger's policy." },
  "policy-other-device": {
    document: signPolicy({ ...issued, sudi: otherDevice }, house),
    verdict: "device",
    note: "For another device.",
  },
  "policy-older": {
    document: signPolicy({ ...issued, policy: { ...policy, version: installedPolicyVersion - 1 } }, house),
    verdict: "older-policy",
    note: "Version 5: an older version never replaces a newer one.",
  },
};
