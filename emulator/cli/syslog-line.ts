import { formatInstant } from "../../core/time/instant";
import type { LogEntry } from "../device/log/journal";
import { type LogDisplay, logLine, logText } from "./log-line";

/** Routers send as facility local7. */
const local7 = 23;
const priority = ({ severity }: LogEntry): number => local7 * 8 + severity;

/** How lines are sent: as routers do, in the manner of RFC 3164, or after RFC 5424. */
export const syslogForms = ["ios", "rfc5424"] as const;
export type SyslogForm = (typeof syslogForms)[number];

/** An entry as it is sent; `number` counts the entries of the router. */
export function syslogLine(
  form: SyslogForm,
  entry: LogEntry,
  number: number,
  router: LogDisplay & { readonly hostname: string },
): string {
  if (form === "ios") return `<${priority(entry)}>${number}: ${logLine(entry, router)}`;
  const { at, facility, mnemonic } = entry;
  return `<${priority(entry)}>1 ${formatInstant(at)} ${router.hostname} ${facility} - ${mnemonic} - ${logText(entry)}`;
}
