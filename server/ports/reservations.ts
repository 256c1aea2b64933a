import type { ReservedLicence } from "../../core/account/reserved-use";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** What a virtual account has set aside for a device, and since when (SLR-2). */
export interface Reservation {
  readonly sudi: Sudi;
  readonly virtualAccount: string;
  /** None once they were given back. */
  readonly licences: readonly ReservedLicence[];
  /** When it became what it is. */
  readonly at: Instant;
  /** What the device is told to install; a new one for each reservation. */
  readonly authorizationCode: string;
  /** The codes that earlier reservations were given back with, the last one last. */
  readonly returnCodes: readonly string[];
  /** The tags of which anything was ever set aside, so that whoever counts can be told what is left of each. */
  readonly tags: readonly string[];
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface Reservations {
  find(virtualAccount: string, sudi: Sudi): Promise<Reservation | "none">;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(reservation: Reservation): Promise<"saved" | "stale">;
}
