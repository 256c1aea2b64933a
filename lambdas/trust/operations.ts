import * as z from "zod/mini";
import { policyShape } from "../../core/policy/policy-document";
import { envelope } from "../http/device-api";
import { failedBody, type Operations, unreadableByDevices } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { trustShape } from "./trust-route";

const issuerKey = z.strictObject({ key: z.string(), public: z.string() });
const complete = z.strictObject({
  status: z.literal("COMPLETE"),
  timestamp: z.int(),
  nonce: envelope.nonce,
  data: z.strictObject({
    trust_code: z.string(),
    smart_account: z.string(),
    virtual_account: z.string(),
    policy: z.optional(policyShape),
    issuer_keys: z.array(issuerKey),
  }),
});

export const operations = {
  [`POST ${paths.trust}` as const]: {
    summary: "A device asks to be trusted with the virtual account of a token.",
    body: trustShape,
    answers: {
      ...unreadableByDevices,
      200: { what: "Trust, or why there is none.", body: z.union([complete, failedBody]) },
    },
  },
} satisfies Operations<typeof contract>;
