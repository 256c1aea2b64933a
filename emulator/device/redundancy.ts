import type { Recorded } from "../../core/measurement/duty";
import type { Sessions } from "../../core/measurement/sessions";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** Two boxes of a redundancy group, or two route processors of one box. */
export type RedundancyMode = "box-to-box" | "inbox";

/** A member of a pair, by the place that it has from the beginning. */
export type Unit = "first" | "second";

/** What a member goes on from when it takes over: the calls that stand, and the values that were recorded last. */
export interface Checkpoint {
  readonly sessions: Sessions;
  readonly recorded: Recorded;
}

/** A router's place in its pair. */
export interface Redundancy {
  readonly mode: RedundancyMode;
  readonly unit: Unit;
  readonly role: "active" | "standby";
  /** Whether it is the one that stays active when both are. */
  readonly leads: boolean;
  /** Since when it is active: its terms run from then on at the earliest. */
  readonly activeSince: Instant;
  readonly peer: Sudi;
  readonly peerLink: "up" | "down";
  /** What it last heard of its peer. */
  readonly checkpoint: Checkpoint;
}
