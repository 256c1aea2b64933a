import type { Release } from "../../core/release/release";
import type { Instant } from "../../core/time/instant";
import type { Configuration } from "../device/configure";
import type { Answer, DeviceMessage, Verdict } from "../device/messages";
import type { Unit } from "../device/redundancy";
import type { Router } from "../device/router";
import type { RouterState } from "../device/router-state";
import type { TrustAsked } from "../device/trust";
import type { TrustOrder } from "../device/trust-order";

/** What is installed at a site: a router alone, or two that stand in for each other. Without a unit the active one is meant. */
export interface Installation {
  /** A router as it stands now; throws a RangeError for one that is not there. */
  router(unit?: Unit): Router;
  /** Configures all members, or one. */
  configure(configuration: Configuration, unit?: Unit): Verdict;
  trust(order: TrustOrder, unit?: Unit): Omit<TrustAsked, "state">;
  /** Hands over what came from the server, to the member that asked for it where it answers a message. */
  receive(answer: Answer, unit?: Unit): Verdict;
  /** Moves the clock of all members to `to`, or to the first second in which messages leave. */
  advance(to: Instant): readonly DeviceMessage[];
  failover(): Verdict;
  /** Cuts or mends the link between the members. */
  peerLink(link: "up" | "down"): void;
  reload(unit?: Unit): void;
  upgrade(release: Release, unit?: Unit): void;
  /** Every member's state, so that the whole can be put back. */
  states(): readonly RouterState[];
  restore(states: readonly RouterState[]): void;
}
