import type { Command } from "../../command";
import { clearLogging } from "./clear-logging";
import { debugLicense, showDebugging, undebug } from "./debug";
import { loggingBuffered } from "./logging-buffered";
import { loggingHost } from "./logging-host";
import { loggingMonitor } from "./logging-monitor";
import { loggingTrap } from "./logging-trap";
import { serviceTimestamps } from "./service-timestamps";
import { showLogging } from "./show-logging";
import { terminalMonitor, terminalNoMonitor } from "./terminal-monitor";

/** What the log is, where it goes, and what is traced in it. */
export const loggingCommands: readonly Command[] = [
  loggingBuffered,
  loggingMonitor,
  loggingTrap,
  loggingHost,
  serviceTimestamps,
  showLogging,
  clearLogging,
  debugLicense,
  undebug,
  showDebugging,
  terminalMonitor,
  terminalNoMonitor,
];
