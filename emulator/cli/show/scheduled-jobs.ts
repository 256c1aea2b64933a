import { days, hours, minutes } from "../../../core/time/duration";
import type { Instant } from "../../../core/time/instant";
import type { TimeZone } from "../../device/router-state";
import { licenceTime, type Moment } from "./licence-time";
import { type Lines, ruled } from "./lines";

export interface JobsView {
  readonly now: Instant;
  readonly nextRecordAt: Moment;
  readonly nextPush: Moment;
  readonly nextAckCheck: Moment;
}

/** `Upcoming Scheduled Jobs`: those that this router has, among those that the output lists. */
export function scheduledJobs({ now, nextRecordAt, nextPush, nextAckCheck }: JobsView, zone: TimeZone): Lines {
  const due = (at: Moment) =>
    at === "none" ? "Expired Not Rescheduled" : `${licenceTime(at, zone)} (${remaining(at - now)} remaining)`;
  return [
    ...ruled("Upcoming Scheduled Jobs"),
    `Current time: ${licenceTime(now, zone)}`,
    `Daily: ${due("none")}`,
    `Init Flag Check: ${due("none")}`,
    `Reservation configuration mismatch between nodes in HA mode: ${due("none")}`,
    `Retrieve data processing result: ${due(nextAckCheck)}`,
    `Start Utility Measurements: ${due(nextRecordAt)}`,
    `Send Utility RUM reports: ${due(nextPush)}`,
    `Save unreported RUM Reports: ${due("none")}`,
    `Process Utility RUM reports: ${due("none")}`,
    `Authorization Code Process: ${due("none")}`,
    `Data Synchronization: ${due("none")}`,
    `External Event: ${due("none")}`,
    `Operational Model: ${due("none")}`,
  ];
}

const units = [
  ["day", days(1), Infinity],
  ["hour", hours(1), 24],
  ["minute", minutes(1), 60],
  ["second", 1, 60],
] as const;

/** `23 hours, 26 minutes, 24 seconds`: units of which there is none are left out, but for the seconds. */
const remaining = (seconds: number): string =>
  units
    .map(([unit, length, most]) => ({ unit, count: Math.floor(seconds / length) % most }))
    .filter(({ unit, count }) => count > 0 || unit === "second")
    .map(({ unit, count }) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(", ");
