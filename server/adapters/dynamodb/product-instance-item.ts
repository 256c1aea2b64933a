import * as z from "zod/mini";
import { policyShape, readPolicy, writePolicy } from "../../../core/policy/policy-document";
import type { ProductInstance } from "../../ports/product-instances";
import { instantShape, sudiShape, wholeNumber } from "../shapes";
import { productInstanceKey } from "./keys";
import type { Item } from "./table";

const shape = z.object({
  pid: z.string(),
  serial: z.string(),
  virtualAccount: z.string(),
  hostname: z.string(),
  softwareVersion: z.string(),
  publicKey: z.string(),
  trustCode: z.string(),
  joinedByFile: z.optional(z.literal(true)),
  trustedAt: instantShape,
  peer: z.optional(sudiShape),
  policy: z.optional(policyShape),
  versionsBefore: wholeNumber,
  version: wholeNumber,
});

export const writeProductInstance = ({ sudi, peer, policy, ...rest }: ProductInstance): Item => ({
  ...productInstanceKey(sudi),
  ...sudi,
  ...rest,
  ...(peer !== "none" && { peer }),
  ...(policy !== "none" && { policy: writePolicy(policy) }),
});

export function readProductInstance(item: unknown): ProductInstance {
  const { pid, serial, peer = "none", policy, ...rest } = z.parse(shape, item);
  return { sudi: { pid, serial }, ...rest, peer, policy: policy ? readPolicy(policy) : "none" };
}
