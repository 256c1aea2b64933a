import type { LogEntry } from "../device/log/journal";
import type { Timestamps } from "../device/log/logging-settings";
import type { RouterState, TimeZone } from "../device/router-state";
import { logTime } from "./zoned-time";

/** Whether an entry is a line of debugging, which is its text alone. */
const isTrace = ({ severity, text }: LogEntry): boolean => severity === 7 && text.startsWith("//");

/** An entry as it stands in the log, `*Mar 29 01:00:00.000: %CUBE-5-LICENSE_INFO: …`. */
export function logLine(entry: LogEntry, { logging: { timestamps }, timeZone }: LogDisplay): string {
  const stamp = stamped(entry, isTrace(entry) ? timestamps.debug : timestamps.log, timeZone);
  return `${stamp}${logText(entry)}`;
}

/** An entry without its time. */
export const logText = (entry: LogEntry): string =>
  isTrace(entry) ? entry.text : `%${entry.facility}-${entry.severity}-${entry.mnemonic}: ${entry.text}`;

/** What the look of a line depends on. */
export type LogDisplay = Pick<RouterState, "logging" | "timeZone">;

/** The asterisk says that no time server set the clock. */
function stamped({ at }: LogEntry, timestamps: Timestamps | "none", zone: TimeZone): string {
  if (timestamps === "none") return "";
  const { milliseconds, localTime, showsZone, year } = timestamps;
  const shown = localTime ? zone : { name: "UTC", minutes: 0 };
  const time = logTime(at, shown, year);
  return `*${time}${milliseconds ? ".000" : ""}${showsZone ? ` ${shown.name}` : ""}: `;
}
