import type { Journal, Severity } from "../../device/log/journal";
import { severityWords } from "../../device/log/logging-settings";
import { type LogDisplay, logLine } from "../log-line";

/** A router's log and how it is shown. */
export interface LoggingView extends LogDisplay {
  readonly log: Journal;
}

/** `show logging`: where lines go and how many went there, then the buffer, of which the newest lines fit. */
export function printLogging(view: LoggingView): string {
  const { logging, log } = view;
  const { buffer, monitor, trap, hosts } = logging;
  const fate = "xml disabled,";
  return [
    "Syslog logging: enabled (0 messages dropped, 0 messages rate-limited,",
    "                0 flushes, 0 overruns, xml disabled, filtering disabled)",
    "",
    "No Active Message Discriminator.",
    "",
    "No Inactive Message Discriminator.",
    "",
    "    Console logging: disabled",
    ...place("    Monitor logging: ", monitor, log, fate),
    ...place("    Buffer logging:  ", buffer === "off" ? "off" : buffer.severity, log, fate),
    "    Exception Logging: size (4096 bytes)",
    "    Count and timestamp logging messages: disabled",
    "    Persistent logging: disabled",
    "",
    "No active filter modules.",
    "",
    trap === "off"
      ? "    Trap logging: disabled"
      : `    Trap logging: level ${severityWords[trap]}, ${upTo(trap, log)} message lines logged`,
    ...hosts.flatMap(({ address, port }) => [
      `        Logging to ${address}  (udp port ${port}, audit disabled,`,
      "              link up),",
      `              ${trap === "off" ? 0 : upTo(trap, log)} message lines logged,`,
      "              0 message lines rate-limited,",
      "              0 message lines dropped-by-MD,",
      "              xml disabled, sequence number disabled",
      "              filtering disabled",
    ]),
    ...(buffer === "off" ? [] : ["", `Log Buffer (${buffer.bytes} bytes):`, "", ...buffered(view, buffer)]),
  ].join("\n");
}

function place(label: string, severity: Severity | "off", log: Journal, rest: string): readonly string[] {
  if (severity === "off") return [`${label}disabled`];
  const level = `level ${severityWords[severity]}, ${upTo(severity, log)} messages logged, ${rest}`;
  return [`${label}${level}`, "                     filtering disabled"];
}

/** How many entries there were of a severity and all that are more serious. */
const upTo = (severity: Severity, { counts }: Journal): number =>
  counts.slice(0, severity + 1).reduce((sum, count) => sum + count, 0);

function buffered(
  { log, ...display }: LoggingView,
  { bytes, severity }: { readonly bytes: number; readonly severity: Severity },
): readonly string[] {
  const lines = log.entries.filter((entry) => entry.severity <= severity).map((entry) => logLine(entry, display));
  let left = bytes;
  const first = lines.findLastIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return lines.slice(first + 1);
}
