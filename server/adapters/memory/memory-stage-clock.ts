import type { Instant } from "../../../core/time/instant";
import type { StageClock } from "../../ports/stage-clock";

export function memoryStageClock(): StageClock {
  let at: Instant | "unset" = "unset";
  return {
    async read() {
      return at;
    },
    async set(to) {
      if (at !== "unset" && at > to) return "earlier";
      at = to;
      return "set";
    },
  };
}
