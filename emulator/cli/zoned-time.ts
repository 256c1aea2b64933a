import type { Instant } from "../../core/time/instant";
import type { TimeZone } from "../device/router-state";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** `Mar 29 2021 23:00:00 UTC`, in the zone of the display. */
export function zonedTime(at: Instant, zone: TimeZone): string {
  const { month, day, year, time } = fields(at, zone);
  return `${month} ${String(day).padStart(2, "0")} ${year} ${time} ${zone.name}`;
}

/** `23:00:00.000 UTC Mon Mar 29 2021`, as `show clock` prints it. */
export function clockTime(at: Instant, zone: TimeZone): string {
  const { weekday, month, day, year, time } = fields(at, zone);
  return `${time}.000 ${zone.name} ${weekday} ${month} ${day} ${year}`;
}

/** `Mar 29 23:00:00`, or `Mar 29 2021 23:00:00`, as it stands before a line of the log; the day is padded with a blank. */
export function logTime(at: Instant, zone: TimeZone, withYear: boolean): string {
  const { month, day, year, time } = fields(at, zone);
  return `${month} ${String(day).padStart(2)} ${withYear ? `${year} ` : ""}${time}`;
}

function fields(at: Instant, { minutes }: TimeZone) {
  const local = new Date((at + minutes * 60) * 1_000);
  return {
    weekday: weekdays[local.getUTCDay()],
    month: months[local.getUTCMonth()],
    day: local.getUTCDate(),
    year: local.getUTCFullYear(),
    time: local.toISOString().slice(11, 19),
  };
}
