import { z } from "zod";
import { deviceCapability, hello } from "./hello";
import { observations, unit } from "./observations";
import { base64, count, instant, maybe, release, report, tagClass, whichUsage } from "./shapes";
import { delivery, message } from "./wire";

const sent = { sent: maybe(z.array(message)) };
const verdict = { accepted: z.boolean(), message: maybe(z.string()) };
const named = z.object({ pid: z.string().min(1), serial: z.string().min(1), hostname: z.string().min(1) });

const toOneUnit = <Fields extends z.ZodRawShape>(fields: Fields) => z.object({ unit: maybe(unit), ...fields });
const answer = <Fields extends z.ZodRawShape>(fields: Fields) => z.object({ ...fields, ...sent });

const redundancy = z.union([
  z.object({ mode: z.literal("box-to-box"), peer: named }),
  z.object({ mode: z.literal("inbox") }),
]);

const reset = z.object({
  at: instant,
  seed: maybe(z.string()),
  release,
  device: named,
  redundancy: maybe(redundancy),
  platformLicences: maybe(z.array(z.object({ tag: z.string().min(1), class: tagClass }))),
  reservation: maybe(z.array(z.object({ tag: z.string().min(1), count }))),
  /** Root keys of acknowledgements that come by file to a device without trust; given to devices that sign documents and take files. */
  issuerKeys: maybe(z.array(base64)),
});

const configure = toOneUnit({
  periodicity: maybe(z.union([z.object({ hours: z.int() }), z.object({ days: z.int() }), z.literal("default")])),
  transport: maybe(z.enum(["smart", "callhome", "cslu", "off"])),
  url: maybe(z.string()),
  proxy: maybe(z.union([z.object({ address: z.string(), port: z.int() }), z.literal("none")])),
  nameServers: maybe(z.array(z.string())),
  sourceInterface: maybe(z.object({ name: z.string(), state: z.enum(["up", "down", "missing"]) })),
  usageIntervalDays: maybe(z.int()),
  capacity: maybe(count),
});

const calls = toOneUnit({
  action: z.enum(["start", "end", "fork", "fork-fails"]),
  kind: z.enum(["trunk", "voice-port"]),
  count,
  forked: maybe(z.boolean()),
});

/** The ops of a device: what each is asked with, and what its `ok` holds. */
export const deviceOps = {
  hello: hello("device", deviceCapability),
  reset: { request: reset, ok: answer(verdict) },
  configure: { request: configure, ok: answer(verdict) },
  trust: {
    request: toOneUnit({ token: z.string(), scope: z.enum(["local", "all"]), force: maybe(z.boolean()) }),
    ok: answer(verdict),
  },
  calls: { request: calls, ok: answer({ accepted: count, refused: count }) },
  advance: { request: toOneUnit({ to: instant }), ok: answer({ now: instant }) },
  deliver: { request: delivery.safeExtend({ unit: maybe(unit) }), ok: answer(verdict) },
  link: {
    request: toOneUnit({ state: z.enum(["up", "down"]), to: maybe(z.enum(["cssm", "cslu", "on-prem", "peer"])) }),
    ok: answer({}),
  },
  failover: { request: toOneUnit({}), ok: answer(verdict) },
  reload: { request: toOneUnit({}), ok: answer(verdict) },
  upgrade: { request: toOneUnit({ release }), ok: answer(verdict) },
  reserve: {
    request: toOneUnit({ tag: z.string().min(1), count }),
    ok: answer({ ...verdict, returnCode: maybe(z.string()) }),
  },
  returnReservation: { request: toOneUnit({}), ok: answer({ ...verdict, returnCode: maybe(z.string()) }) },
  saveUsage: {
    request: toOneUnit({ which: whichUsage }),
    ok: answer({ file: maybe(base64), reports: maybe(z.array(report)) }),
  },
  import: {
    request: toOneUnit({ file: maybe(base64), acknowledgement: delivery.shape.acknowledgement }),
    ok: answer(verdict),
  },
  pull: {
    request: toOneUnit({ which: whichUsage }),
    ok: answer({ reports: z.array(report), document: maybe(base64) }),
  },
  sync: { request: toOneUnit({}), ok: answer(verdict) },
  exec: { request: toOneUnit({ line: z.string() }), ok: answer({ output: z.string(), prompt: z.string() }) },
  observe: {
    request: toOneUnit({ what: z.array(observations.keyof()).min(1) }),
    ok: observations.partial().extend(sent),
  },
  bye: { request: toOneUnit({}), ok: answer({}) },
} as const;
