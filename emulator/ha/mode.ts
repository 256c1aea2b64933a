import type { Release } from "../../core/release/release";
import type { DeviceRules } from "../device/device-rules";
import type { RouterState } from "../device/router-state";

/** How the members of a pair stand in for each other. Each function gives the next state of one member. */
export interface PairMode {
  /** The standby becomes active at the present second; the calls go on with it, unless its peer may still have them. */
  readonly takeOver: (
    standby: RouterState,
    peer: RouterState,
    calls: "go on" | "stay",
    rules: DeviceRules,
  ) => RouterState;
  /** The active restarts as a standby. */
  readonly giveWay: (active: RouterState, rules: DeviceRules) => RouterState;
  /** The standby restarts with another release. */
  readonly upgrade: (standby: RouterState, release: Release, rules: DeviceRules) => RouterState;
  /** Whether a standby that no longer hears its peer takes over. */
  readonly takesSilenceForFailure: boolean;
  /** Whether each member has a configuration of its own. */
  readonly configuresEach: boolean;
}
