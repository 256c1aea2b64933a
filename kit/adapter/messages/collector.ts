import { z } from "zod";
import { collectorCapability, hello } from "./hello";
import { logEntry } from "./observations";
import { acknowledgement } from "./policy";
import { base64, count, days, instant, maybe, report, sudi } from "./shapes";
import { delivery, message, trustGiven } from "./wire";

const sent = z.array(message);
const verdict = { accepted: z.boolean(), message: maybe(z.string()) };
/** What a device is handed of CSSM's acknowledgements; with `documents` also the signed bytes, one for each. */
const handedDown = { acknowledgements: maybe(z.array(acknowledgement)), documents: maybe(z.array(base64)) };
const reportIds = z.array(z.string().min(1));

const seen = z.object({ queued: reportIds, delivered: reportIds, log: z.array(logEntry) });

/** The ops of a collector: what each is asked with, and what its `ok` holds. */
export const collectorOps = {
  hello: hello("collector", collectorCapability),
  reset: {
    request: z.object({
      at: instant,
      seed: maybe(z.string()),
      kind: z.enum(["cslu", "on-prem"]),
      version: maybe(z.string()),
      /** The token of CSSM that joins an On-Prem to its account. */
      token: maybe(z.string()),
    }),
    ok: z.object({}),
  },
  push: {
    request: z.object({ message }),
    ok: z.object({
      ...verdict,
      poll: maybe(z.string().min(1)),
      ...handedDown,
      refused: maybe(z.array(z.object({ report: z.string().min(1), reason: z.string() }))),
      trust: maybe(trustGiven),
      reason: maybe(z.enum(["unsupported-version", "token-unknown", "token-expired", "token-exhausted"])),
    }),
  },
  pull: {
    request: z.object({ device: z.object({ sudi, reports: z.array(report), document: maybe(base64) }) }),
    ok: z.object({ ...verdict, ...handedDown }),
  },
  token: {
    request: z.object({ expiresInDays: maybe(days), uses: maybe(count) }),
    ok: z.object({ ...verdict, token: maybe(z.string()) }),
  },
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
