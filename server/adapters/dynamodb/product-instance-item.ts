import * as z from "zod/mini";
import type { ProductInstance } from "../../ports/product-instances";
import { instantShape, wholeNumber } from "../shapes";
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
  version: wholeNumber,
});

export const writeProductInstance = ({ sudi, ...rest }: ProductInstance): Item => ({
  ...productInstanceKey(sudi),
  ...sudi,
  ...rest,
});

export function readProductInstance(item: unknown): ProductInstance {
  const { pid, serial, ...rest } = z.parse(shape, item);
  return { sudi: { pid, serial }, ...rest };
}
