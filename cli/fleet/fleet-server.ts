import type { Duration } from "../../core/time/duration";
import type { Instant } from "../../core/time/instant";
import type { Letter, Reply } from "../../emulator/fleet/crew";

/** The licence server that a fleet reports to. */
export interface FleetServer {
  /** How far the devices run ahead of each other and of the server's clock, at most. */
  readonly stride: Duration;
  /** The registration ID token that the fleet trusts with. */
  readonly token: (from: Instant) => Promise<string>;
  /** All devices have lived to `now`. */
  readonly timeIs: (now: Instant) => Promise<void>;
  /** The run is over: whatever the server put off is to be done. */
  readonly over: () => Promise<void>;
  readonly answer: (letters: readonly Letter[]) => Promise<readonly Reply[]>;
}
