import { formatInstant, type Instant } from "../../core/time/instant";
import type { StageClock } from "../ports/stage-clock";

export type AdvanceOutcome =
  | { readonly kind: "advanced"; readonly now: Instant }
  | { readonly kind: "refused"; readonly message: string };

/** Sets the clock of a test stage; it never goes back. */
export const advanceStageClock =
  ({ stageClock }: { readonly stageClock: StageClock }) =>
  async (to: Instant): Promise<AdvanceOutcome> => {
    if ((await stageClock.set(to)) === "set") return { kind: "advanced", now: to };
    return { kind: "refused", message: `${formatInstant(to)} has passed already; the clock only goes forward` };
  };
