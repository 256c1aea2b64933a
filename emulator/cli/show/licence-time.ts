import type { Instant } from "../../../core/time/instant";
import type { TimeZone } from "../../device/router-state";
import { zonedTime } from "../zoned-time";

/** A time that may not have come, or may never come. */
export type Moment = Instant | "none";

/** `Oct 08 13:56:07 2021 UTC`, as the outputs of Smart Licensing write a time: the year stands behind the clock. */
export function licenceTime(at: Moment, zone: TimeZone): string {
  if (at === "none") return "<none>";
  const [month, day, year, clock, name] = zonedTime(at, zone).split(" ");
  return `${month} ${day} ${clock} ${year} ${name}`;
}
