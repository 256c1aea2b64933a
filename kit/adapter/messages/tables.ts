import { z } from "zod";
import { policy } from "./policy";
import { count, instant, maybe, release, sudi } from "./shapes";

const tag = z.string().min(1);

/** One row of each list that a licence server keeps of a virtual account. */
export const inventoryTables = {
  inventory: z.object({ tag, name: z.string(), purchased: count, inUse: count, balance: z.int() }),
  history: z.object({ hour: instant, inUse: count }),
  alerts: z.object({
    kind: z.enum(["insufficient-licences", "pair-split", "deadline-near", "deadline-missed"]),
    tag: maybe(tag),
    sudi: maybe(sudi),
    raisedAt: instant,
    clearedAt: maybe(instant),
  }),
  devices: z.object({
    sudi,
    hostname: z.string(),
    softwareVersion: release,
    peer: maybe(sudi),
    lastAck: maybe(instant),
    deadline: maybe(instant),
    policy,
  }),
  audit: z.object({
    at: instant,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    outcome: z.enum(["accepted", "refused"]),
    reason: maybe(z.string()),
  }),
} as const;
