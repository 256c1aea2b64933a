import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { DeviceAlertKind } from "./alerts";

interface OfAccount {
  readonly virtualAccount: string;
  readonly at: Instant;
}

/** What the server tells the world about a virtual account. */
export type AccountEvent = OfAccount &
  (
    | { readonly kind: "report-accepted"; readonly sudi: Sudi; readonly reportId: number; readonly tag: string }
    | {
        readonly kind: "report-refused";
        /** Whose report it was, as far as it could be read. */
        readonly subject: string;
        readonly reason: string;
        readonly message: string;
      }
    | { readonly kind: DeviceAlertKind; readonly sudi: Sudi }
    | { readonly kind: "insufficient-licences"; readonly tag: string }
  );

export type EventKind = AccountEvent["kind"];

/** The way of events to whoever listens: at least once, in any order. */
export interface Events {
  /** Sends them all in as few calls as there can be; an empty list is no call. Answers those that could not be sent. */
  sendAll(events: readonly AccountEvent[]): Promise<readonly AccountEvent[]>;
}
