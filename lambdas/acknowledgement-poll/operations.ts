import * as z from "zod/mini";
import { envelope } from "../http/device-api";
import { type Operations, unreadableByDevices } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { pollShape } from "./poll-route";

const udi = z.strictObject({ udi_pid: z.string(), udi_serial_number: z.string() });
const pending = z.strictObject({
  status: z.literal("OK_POLL"),
  message_code: z.string(),
  message: z.string(),
  nonce: envelope.nonce,
});
const complete = z.strictObject({
  status: z.literal("COMPLETE"),
  nonce: envelope.nonce,
  data: z.strictObject({
    acknowledgements: z.array(z.strictObject({ sudi: udi, smart_license: z.string() })),
    refused: z.array(z.strictObject({ sudi: udi, report_id: z.int(), reason: z.string(), message: z.string() })),
  }),
});

export const operations = {
  [`POST ${paths.poll}` as const]: {
    summary: "Asks for the acknowledgements of reports that were handed in.",
    body: pollShape,
    headers: ["X-CSW-VIRTUAL-ACCOUNT-ID"],
    answers: {
      ...unreadableByDevices,
      200: { what: "Still at work, or the acknowledgements.", body: z.union([pending, complete]) },
    },
  },
} satisfies Operations<typeof contract>;
