import * as z from "zod/mini";
import { policyShape, readPolicy, writePolicy } from "../../../core/policy/policy-document";
import type { VirtualAccount } from "../../ports/accounts";
import { wholeNumber } from "../shapes";
import { virtualAccountKey } from "./keys";
import type { Item } from "./table";

const shape = z.object({
  id: z.string(),
  smartAccount: z.string(),
  name: z.string(),
  policy: z.optional(policyShape),
  tellsAccepted: z.optional(z.literal(true)),
  version: wholeNumber,
});

export const writeVirtualAccount = ({ policy, ...rest }: VirtualAccount): Item => ({
  ...virtualAccountKey(rest.id),
  ...rest,
  ...(policy !== "none" && { policy: writePolicy(policy) }),
});

export function readVirtualAccount(item: unknown): VirtualAccount {
  const { policy, ...rest } = z.parse(shape, item);
  return { ...rest, policy: policy ? readPolicy(policy) : "none" };
}
