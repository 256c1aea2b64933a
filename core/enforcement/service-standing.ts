import type { Release } from "../release/release";
import type { ReleaseRule } from "../release/release-rule";
import type { Instant } from "../time/instant";

/** Whether trunk calls are processed; `down` since the deadline that passed without an acknowledgement. */
export type ServiceStanding =
  | { readonly kind: "up" }
  | { readonly kind: "down"; readonly since: Instant; readonly because: "no-acknowledgement-by-the-deadline" };

export interface EnforcementFacts {
  readonly release: Release;
  readonly deadline: Instant | "none";
  /** When a valid acknowledgement came last; only a later deadline stops service again (ENF-3). */
  readonly lastValidAck: Instant | "none";
  readonly now: Instant;
}

/**
 * At the deadline service goes down on the releases of `stops`, on no other (ENF-1, ENF-2). Nothing is remembered: a reload
 * finds the same, and an upgrade applies the rule of its release at once (ENF-7).
 */
export function serviceStanding(facts: EnforcementFacts, stops: ReleaseRule): ServiceStanding {
  const { release, deadline, lastValidAck, now } = facts;
  if (deadline === "none" || now < deadline || !stops(release)) return { kind: "up" };
  if (lastValidAck !== "none" && deadline <= lastValidAck) return { kind: "up" };
  return { kind: "down", since: deadline, because: "no-acknowledgement-by-the-deadline" };
}
