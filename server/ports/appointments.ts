import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** That a device left a virtual account. */
export interface Departure {
  readonly sudi: Sudi;
  readonly virtualAccount: string;
  readonly leftAt: Instant;
}

/** What has to be looked at again: a device's deadline, the balance of a tag, or what a device left behind. */
export type Watched =
  | { readonly kind: "device"; readonly sudi: Sudi }
  | { readonly kind: "balance"; readonly virtualAccount: string; readonly tag: string }
  | ({ readonly kind: "departure" } & Departure);

export interface Appointment {
  readonly at: Instant;
  readonly watched: Watched;
}

/** What is to be looked at when; nothing is found twice and nothing is lost, however late somebody looks (DDL-1 … DDL-3). */
export interface Appointments {
  /** Makes the appointment unless it is there. */
  make(appointment: Appointment): Promise<void>;
  /** Those up to an instant, which is included. */
  upTo(at: Instant): Promise<readonly Appointment[]>;
  remove(appointment: Appointment): Promise<void>;
}
