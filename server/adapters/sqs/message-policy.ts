import * as z from "zod/mini";
import type { Policy } from "../../../core/policy/policy";
import { type PolicyDocument, policyShape, readPolicy, writePolicy } from "../../../core/policy/policy-document";
import type { DevicePolicy } from "../../ports/submission";
import { sudiShape } from "../shapes";

/** A policy as the messages of both queues carry it. */
export const policyOrNone = z.pipe(
  z.union([policyShape, z.literal("none")]),
  z.transform((read): Policy | "none" => (read === "none" ? read : readPolicy(read))),
);

export const writePolicyOrNone = (policy: Policy | "none"): PolicyDocument | "none" =>
  policy === "none" ? policy : writePolicy(policy);

export const devicePolicies = z.array(
  z.object({ sudi: sudiShape, policy: z.pipe(policyShape, z.transform(readPolicy)) }),
);

export const writeDevicePolicies = (policies: readonly DevicePolicy[]) =>
  policies.map(({ sudi, policy }) => ({ sudi, policy: writePolicy(policy) }));
