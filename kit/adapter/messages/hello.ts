import { z } from "zod";
import { maybe, release } from "./shapes";

export const deviceCapability = z.enum([
  "reports",
  "documents",
  "policy",
  "voice-gateway",
  "registration",
  "reservation",
  "box-to-box",
  "inbox",
  "offline-files",
  "pull",
  "collector",
  "proxy",
  "source-interface",
  "statistics",
  "cli",
  "log",
  "reload",
  "upgrade",
]);
export type DeviceCapability = z.output<typeof deviceCapability>;

export const serverCapability = z.enum([
  "reports",
  "documents",
  "accounts",
  "users",
  "inventory",
  "history",
  "alerts",
  "tokens",
  "policies",
  "pairs",
  "reservation",
  "offline-files",
  "audit",
  "crash",
]);
export type ServerCapability = z.output<typeof serverCapability>;

export const collectorCapability = z.enum([
  "reports",
  "documents",
  "cslu",
  "on-prem",
  "pull",
  "offline-files",
  "reload",
]);
export type CollectorCapability = z.output<typeof collectorCapability>;

/** The greeting of one side: who answers, what it declares, which releases it plays and what moves its clock. */
export function hello<Side extends string, Capability extends z.ZodType>(side: Side, capability: Capability) {
  return {
    request: z.object({ protocol: z.literal(1) }),
    ok: z.object({
      protocol: z.literal(1),
      side: z.literal(side),
      implementation: z.object({ name: z.string(), version: z.string(), url: maybe(z.string()) }),
      capabilities: z.array(capability),
      releases: maybe(z.union([z.array(release), z.object({ from: release, to: release })])),
      clock: z.enum(["advance", "wall"]),
    }),
  };
}
