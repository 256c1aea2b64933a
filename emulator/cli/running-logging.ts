import type { Severity } from "../device/log/journal";
import {
  defaultLogging,
  defaultTimestamps,
  type LoggingSettings,
  severityWords,
  type Timestamps,
} from "../device/log/logging-settings";

/** What is configured of the log, as lines that can be typed again; what is as it comes is left away. */
export const loggingLines = ({ buffer, monitor, trap, hosts, timestamps }: LoggingSettings): readonly string[] => [
  ...stampLines("debug", timestamps.debug),
  ...stampLines("log", timestamps.log),
  ...bufferLines(buffer),
  ...levelLines("monitor", monitor, defaultLogging.monitor),
  ...levelLines("trap", trap, defaultLogging.trap),
  ...hosts.map(({ address, port }) => `logging host ${address}${port === 514 ? "" : ` transport udp port ${port}`}`),
];

function stampLines(of: "debug" | "log", timestamps: Timestamps | "none"): readonly string[] {
  if (timestamps === "none") return [`no service timestamps ${of}`];
  if (sameText(timestamps, defaultTimestamps)) return [];
  const { milliseconds, localTime, showsZone, year } = timestamps;
  const words = [milliseconds && "msec", localTime && "localtime", showsZone && "show-timezone", year && "year"];
  return [["service timestamps", of, "datetime", ...words.filter((word) => word !== false)].join(" ")];
}

function bufferLines(buffer: LoggingSettings["buffer"]): readonly string[] {
  if (buffer === "off") return ["no logging buffered"];
  if (sameText(buffer, defaultLogging.buffer)) return [];
  return [`logging buffered ${buffer.bytes}${buffer.severity === 7 ? "" : ` ${severityWords[buffer.severity]}`}`];
}

function levelLines(place: string, severity: Severity | "off", usual: Severity | "off"): readonly string[] {
  if (severity === usual) return [];
  return severity === "off" ? [`no logging ${place}`] : [`logging ${place} ${severityWords[severity]}`];
}

const sameText = (one: object, other: object | "off"): boolean => JSON.stringify(one) === JSON.stringify(other);
