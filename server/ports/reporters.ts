import type { Sudi } from "../../core/report/sudi";
import type { VirtualAccount } from "./accounts";
import type { ProductInstance } from "./product-instances";

/** Who reports, and for which accounts: those that exist of what was asked for. */
export interface FoundReporters {
  readonly instances: readonly ProductInstance[];
  readonly accounts: readonly VirtualAccount[];
}

/** What report intake has to know, read in one call where the submission names its virtual account. */
export interface Reporters {
  /** The devices' product instances with the named virtual account, or, where none is named, with the devices' own. */
  find(devices: readonly Sudi[], virtualAccount?: string): Promise<FoundReporters>;
}
