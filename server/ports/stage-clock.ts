import type { Instant } from "../../core/time/instant";

/** The clock of a test stage: it stands where it was set, for every function alike, until it is set again. */
export interface StageClock {
  read(): Promise<Instant | "unset">;
  /** Sets it unless it stands later already. */
  set(to: Instant): Promise<"set" | "earlier">;
}
