import * as z from "zod/mini";
import { envelope } from "../http/device-api";
import { failedBody, type Operations, unreadableByDevices } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { usageShape } from "./usage-request";

const receipt = z.strictObject({
  status: z.literal("OK_POLL"),
  message_code: z.string(),
  message: z.string(),
  timestamp: z.int(),
  nonce: envelope.nonce,
  poll_id: z.int(),
  poll_interval: z.int(),
  action: z.literal("acknowledgements"),
});

export const operations = {
  [`POST ${paths.reportUsage}` as const]: {
    summary: "A device, or a collector for several, hands in reports.",
    body: usageShape,
    headers: ["X-CSW-VIRTUAL-ACCOUNT-ID"],
    answers: {
      ...unreadableByDevices,
      200: { what: "The reports are refused.", body: failedBody },
      202: { what: "The reports are taken in.", body: receipt },
    },
  },
} satisfies Operations<typeof contract>;
