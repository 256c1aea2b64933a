import type { Sudi } from "../../core/report/sudi";

/** The devices that are or were in a virtual account; which of them are in it now, their product instances say (ACC-1). */
export interface AccountDevices {
  /** Enters the device unless it is there. */
  enter(virtualAccount: string, sudi: Sudi): Promise<void>;
  /** All of them, by their names. */
  of(virtualAccount: string): Promise<readonly Sudi[]>;
}
