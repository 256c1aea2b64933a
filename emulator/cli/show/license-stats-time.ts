import type { Instant } from "../../../core/time/instant";
import type { TimeZone } from "../../device/router-state";

const parts = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  hour12: true,
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  weekday: "long",
  month: "short",
  day: "2-digit",
  year: "numeric",
});

/** `02:50:16 PM Wednesday Nov 13 2019 UTC`, in the zone of the display. */
export function statsTime(at: Instant, { name, minutes }: TimeZone): string {
  const local = parts.formatToParts((at + minutes * 60) * 1_000);
  const part = (type: Intl.DateTimeFormatPartTypes) => local.find((each) => each.type === type)?.value ?? "";
  const time = `${part("hour")}:${part("minute")}:${part("second")} ${part("dayPeriod")}`;
  return [time, part("weekday"), part("month"), part("day"), part("year"), name].join(" ");
}
