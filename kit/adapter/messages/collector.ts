import { z } from "zod";
import { collectorCapability, hello } from "./hello";
import { logEntry } from "./observations";
import { acknowledgement } from "./policy";
import { base64, instant, maybe, report, sudi } from "./shapes";
import { delivery, message } from "./wire";

const sent = z.array(message);
const verdict = { accepted: z.boolean(), message: maybe(z.string()) };
const reportIds = z.array(z.string().min(1));

const seen = z.object({ queued: reportIds, delivered: reportIds, log: z.array(logEntry) });

/** The ops of a collector: what each is asked with, and what its `ok` holds. */
export const collectorOps = {
  hello: hello("collector", collectorCapability),
  reset: {
    request: z.object({ at: instant, kind: z.enum(["cslu", "on-prem"]), version: maybe(z.string()) }),
    ok: z.object({}),
  },
  push: {
    request: z.object({ message }),
    ok: z.object({
      ...verdict,
      poll: maybe(z.string().min(1)),
      acknowledgements: maybe(z.array(acknowledgement)),
      reason: maybe(z.literal("unsupported-version")),
    }),
  },
  pull: { request: z.object({ device: z.object({ sudi, reports: z.array(report) }) }), ok: z.object(verdict) },
  advance: { request: z.object({ to: instant }), ok: z.object({ now: instant, sent }) },
  link: {
    request: z.object({ to: z.enum(["device", "cssm"]), state: z.enum(["up", "down"]) }),
    ok: z.object({ sent }),
  },
  reload: { request: z.object({}), ok: z.object({ sent }) },
  deliver: { request: delivery, ok: z.object({ sent }) },
  exportFile: { request: z.object({}), ok: z.object({ file: base64 }) },
  importFile: { request: z.object({ file: base64 }), ok: z.object(verdict) },
  observe: { request: z.object({ what: z.array(seen.keyof()).min(1) }), ok: seen.partial() },
} as const;
