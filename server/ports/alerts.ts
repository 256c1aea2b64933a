import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Page } from "../paging/read-stretches";

export const deviceAlertKinds = ["pair-split", "deadline-near", "deadline-missed"] as const;
export type DeviceAlertKind = (typeof deviceAlertKinds)[number];

/** What a virtual account is warned of: of one tag, or of one device. */
export type AlertSubject =
  | { readonly kind: "insufficient-licences"; readonly tag: string }
  | { readonly kind: DeviceAlertKind; readonly sudi: Sudi };

export type AlertKind = AlertSubject["kind"];

/** A stretch of time over which an alert stood, or still stands. */
export interface AlertSpan {
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | "standing";
}

/** The alerts of one subject, oldest first; at most the last of them stands. */
export interface AlertHistory {
  readonly virtualAccount: string;
  readonly subject: AlertSubject;
  readonly spans: readonly AlertSpan[];
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface Alerts {
  find(virtualAccount: string, subject: AlertSubject): Promise<AlertHistory | "none">;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(history: AlertHistory): Promise<"saved" | "stale">;
  /** The histories of one kind by their subjects, behind the one with the key `after`; "" is before the first. */
  page(virtualAccount: string, kind: AlertKind, after: string, most: number): Promise<Page<AlertHistory>>;
}
