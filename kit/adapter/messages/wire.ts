import { z } from "zod";
import { acknowledgement, policy } from "./policy";
import { base64, count, instant, maybe, redundancyMember, release, report, sudi } from "./shapes";

const onTheWire = {
  ref: z.string().min(1),
  at: instant,
  from: sudi,
  to: z.enum(["cssm", "cslu", "on-prem"]),
  via: maybe(z.string()),
  document: maybe(base64),
};

const trustRequest = z.object({
  ...onTheWire,
  kind: z.literal("trust-request"),
  token: z.string(),
  scope: z.enum(["local", "all"]),
  force: z.boolean(),
  hostname: z.string(),
  softwareVersion: release,
  deviceTime: instant,
  members: z.array(z.object({ sudi, key: maybe(base64) })),
  /** The platforms of its pair as they stand. */
  redundancy: maybe(z.array(redundancyMember)),
});

const registration = z.object({
  ...onTheWire,
  kind: z.literal("registration"),
  token: z.string(),
  force: maybe(z.boolean()),
  hostname: z.string(),
  softwareVersion: release,
  /** The device's public key, so that what it reports can be checked. */
  key: maybe(base64),
});

const reports = z.object({ ...onTheWire, kind: z.literal("report"), reports: z.array(report) });
const poll = z.object({ ...onTheWire, kind: z.literal("poll"), poll: z.string().min(1) });

/** A message that a device or a collector put on the wire. */
export const message = z.discriminatedUnion("kind", [trustRequest, registration, reports, poll]);
export type Message = z.output<typeof message>;
export type MessageOf<Kind extends Message["kind"]> = Extract<Message, { kind: Kind }>;

/** What is said to a request for trust. */
export const trustGiven = z.object({
  accepted: z.boolean(),
  serverTime: instant,
  policy: maybe(policy),
  trustCode: maybe(z.string()),
  issuerKeys: maybe(z.array(base64)),
  reason: maybe(z.string()),
  message: maybe(z.string()),
});

/** What the other end of the wire says to a message, or unasked. */
const deliveries = {
  acknowledgement: maybe(acknowledgement),
  trust: maybe(trustGiven),
  policy: maybe(policy),
  later: maybe(z.object({ poll: z.string().min(1), seconds: count })),
  failure: maybe(
    z.object({
      reason: z.enum(["unreachable", "refused", "unsupported-version", "unknown-device"]),
      message: z.string(),
    }),
  ),
};

const kinds = ["acknowledgement", "trust", "policy", "later", "failure"] as const;

/** The fields of `deliver`: exactly one delivery, and the message it answers where it answers one. */
export const delivery = z
  .object({ ref: maybe(z.string().min(1)), ...deliveries, document: maybe(base64) })
  .refine((given) => kinds.filter((kind) => given[kind] !== undefined).length === 1, {
    error: `exactly one of ${kinds.join(", ")} is delivered`,
  })
  .refine((given) => given.ref !== undefined || given.acknowledgement !== undefined || given.policy !== undefined, {
    error: "without ref only an acknowledgement or a policy is delivered",
  })
  .describe(`Exactly one of ${kinds.join(", ")}; without ref only an acknowledgement or a policy.`);
export type Delivery = z.output<typeof delivery>;
