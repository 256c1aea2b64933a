import { instant } from "../../core/time/instant";
import type { Clock } from "../ports/clock";

/** The time of this machine, in whole seconds. */
export const systemClock: Clock = {
  async now() {
    return instant(Math.floor(Date.now() / 1000));
  },
};
