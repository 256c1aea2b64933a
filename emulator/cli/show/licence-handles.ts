import type { TimeZone } from "../../device/router-state";
import { licenceTime, type Moment } from "./licence-time";
import { classWords, type LicenceView, usageStatus } from "./licence-usage";
import { type Lines, ruled, under } from "./lines";

/** A licence as its handle shows it. */
export interface HandleView extends LicenceView {
  /** When its count was recorded; none when no record tells of it. */
  readonly recordedAt: Moment;
  /** Hours of a measurement interval. */
  readonly intervalHours: number;
  /** The newest report on it and the one before, 0 for none. */
  readonly reports: { readonly current: number; readonly previous: number };
}

/** `License Usage` with a handle for each licence, the first right below the title. */
export function licenceHandles(handles: readonly HandleView[], zone: TimeZone): readonly Lines[] {
  const [first = [], ...others] = handles.map((handle, index) => handleSection(handle, index + 1, zone));
  return [[...ruled("License Usage"), ...first], ...others];
}

function handleSection(handle: HandleView, number: number, zone: TimeZone): Lines {
  const { name, tag, count, recordedAt, intervalHours, reports } = handle;
  const { exportStatus, enforcement, type } = classWords[handle.class];
  return under(
    `Handle: ${number}`,
    `License: ${name}`,
    `Entitlement Tag: ${tag}`,
    `Description: ${name}`,
    `Count: ${count}`,
    "Version: 1.0",
    `Status: ${usageStatus(count)}${count > 0 ? "(15)" : "(1)"}`,
    `Status time: ${licenceTime(recordedAt, zone)}`,
    `Request Time: ${recordedAt === "none" ? "None" : licenceTime(recordedAt, zone)}`,
    `Export status: ${exportStatus}`,
    `Feature Name: ${name}`,
    `Feature Description: ${name}`,
    `Enforcement type: ${enforcement}`,
    `License type: ${type}`,
    ...under(
      "Measurements:",
      ...under(
        "ENTITLEMENT:",
        `Interval: ${String(intervalHours).padStart(2, "0")}:00:00`,
        `Current Value: ${count}`,
        `Current Report: ${reports.current}       Previous: ${reports.previous}`,
      ),
    ),
    "Soft Enforced: True",
  );
}
