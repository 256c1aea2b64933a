import type { Periodicity } from "../../../core/measurement/periodicity";
import type { Instant } from "../../../core/time/instant";
import type { TimeZone } from "../../device/router-state";
import { zonedTime } from "../zoned-time";

export interface SipLicenceStatusView {
  readonly zone: TimeZone;
  readonly hostname: string;
  readonly now: Instant;
  readonly service: "up" | "down";
  readonly periodicity: Periodicity;
  readonly nextRecordAt: Instant | "none";
  readonly uses: readonly RecentUse[];
}

/** The records of one licence, newest first (REC-6). */
export interface RecentUse {
  readonly licence: string;
  readonly records: readonly { readonly at: Instant; readonly count: number }[];
}

/** `show voice sip license status`. */
export function printSipLicenceStatus(view: SipLicenceStatusView): string {
  const time = (at: Instant) => zonedTime(at, view.zone);
  const { unit, count } = view.periodicity;
  return [
    `Host Name: ${view.hostname}`,
    `Current Time: ${time(view.now)}`,
    `SIP service: ${view.service === "up" ? "Up" : "Down"}`,
    `License use recorded every: ${count} ${unit === "hours" ? "Hour(s)" : "Day(s)"}`,
    `Next record at: ${view.nextRecordAt === "none" ? "<none>" : time(view.nextRecordAt)}`,
    ...view.uses.flatMap(({ licence, records }) => [
      `Recent use of license(s) for ${licence}`,
      "Timestamp Count",
      ...records.map((record) => `${time(record.at)} ${record.count}`),
    ]),
  ].join("\n");
}
