import type { Clock } from "../ports/clock";
import type { StageClock } from "../ports/stage-clock";

/** The time of a test stage: that of its clock once it was set, until then that of `otherwise`. */
export const stageTime = (stageClock: StageClock, otherwise: Clock): Clock => ({
  async now() {
    const at = await stageClock.read();
    return at === "unset" ? otherwise.now() : at;
  },
});
