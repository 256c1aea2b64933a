import type { Command } from "../command";
import { borderElement, borderElementBefore } from "./configuration/border-element";
import { clockTimezone } from "./configuration/clock-timezone";
import { hostname } from "./configuration/hostname";
import { nameServer } from "./configuration/name-server";
import { smartProxy } from "./configuration/smart-proxy";
import { smartTransport } from "./configuration/smart-transport";
import { smartUrl } from "./configuration/smart-url";
import { sourceInterface } from "./configuration/source-interface";
import { usageInterval } from "./configuration/usage-interval";
import { voiceService } from "./configuration/voice-service";
import { dir } from "./files/dir";
import { more } from "./files/more";
import { importFile } from "./licence/import-file";
import { deregister, register } from "./licence/register";
import { returnAuthorization, returnReservation } from "./licence/reservation";
import { saveUsage } from "./licence/save-usage";
import { sync } from "./licence/sync";
import { trust } from "./licence/trust";
import { loggingCommands } from "./logging/logging-commands";
import { configureTerminal } from "./session/configure-terminal";
import { copyRunningConfig } from "./session/copy-running-config";
import { disable } from "./session/disable";
import { enable } from "./session/enable";
import { end } from "./session/end";
import { exit } from "./session/exit";
import { logout } from "./session/logout";
import { reload } from "./session/reload";
import { terminalLength } from "./session/terminal-length";
import { writeMemory } from "./session/write-memory";
import { showCallHome } from "./show/show-call-home";
import { showClock } from "./show/show-clock";
import { showCubeStatus } from "./show/show-cube-status";
import { showLicenseAll } from "./show/show-license-all";
import { showLicenseHistory } from "./show/show-license-history";
import { showLicenseRum } from "./show/show-license-rum";
import { showLicenseStatus } from "./show/show-license-status";
import { showLicenseSummary } from "./show/show-license-summary";
import { showLicenseTechSupport } from "./show/show-license-tech-support";
import { showLicenseUdi } from "./show/show-license-udi";
import { showLicenseUsage } from "./show/show-license-usage";
import { showRedundancyStates } from "./show/show-redundancy-states";
import { showRunningConfig } from "./show/show-running-config";
import { showVersion } from "./show/show-version";
import { showVoiceSipLicenseStats } from "./show/show-voice-sip-license-stats";
import { showVoiceSipLicenseStatus } from "./show/show-voice-sip-license-status";

/** Every command of the router; each lives in a file of its own. */
export const routerCommands: readonly Command[] = [
  enable,
  disable,
  configureTerminal,
  end,
  exit,
  logout,
  terminalLength,
  writeMemory,
  copyRunningConfig,
  reload,
  hostname,
  clockTimezone,
  nameServer,
  sourceInterface,
  smartTransport,
  smartUrl,
  smartProxy,
  usageInterval,
  voiceService,
  borderElement,
  borderElementBefore,
  trust,
  saveUsage,
  importFile,
  sync,
  dir,
  more,
  register,
  deregister,
  returnReservation,
  returnAuthorization,
  showClock,
  showRunningConfig,
  showVoiceSipLicenseStats,
  showCallHome,
  showCubeStatus,
  showLicenseAll,
  showLicenseStatus,
  showLicenseSummary,
  showLicenseUdi,
  showLicenseUsage,
  showRedundancyStates,
  showLicenseHistory,
  showLicenseRum,
  showLicenseTechSupport,
  showVersion,
  showVoiceSipLicenseStatus,
  ...loggingCommands,
];
