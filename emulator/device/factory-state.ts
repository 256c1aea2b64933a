import type { LicenceKind } from "../../core/measurement/peaks";
import { startRecorder } from "../../core/measurement/recorder";
import { noSessions } from "../../core/measurement/sessions";
import { emptyBook } from "../../core/report/report-book";
import { startStatistics } from "../../core/statistics/usage-statistics";
import type { DeviceRules } from "./device-rules";
import { isBoxToBox } from "./duty";
import { emptyJournal } from "./log/journal";
import { defaultLogging } from "./log/logging-settings";
import { emptyHistory } from "./message-history";
import type { RouterSetup, RouterState } from "./router-state";

/** A router from the factory, with CUBE switched on: no trust, built-in policy, no calls, no records. */
export function factoryState({ at, reserved = [], ...setup }: RouterSetup, rules: DeviceRules): RouterState {
  const tags = setup.platformLicences.map(({ tag }) => tag);
  const tagOf = (kind: LicenceKind) => rules.entitlementTag(kind, setup.release, isBoxToBox(setup));
  return {
    ...setup,
    now: at,
    upSince: at,
    sessions: noSessions,
    recorder: startRecorder(at, rules.defaultPeriodicity, tagOf, tags),
    statistics: startStatistics(at),
    records: [],
    book: emptyBook,
    acknowledgedReports: [],
    lastFileWrite: "none",
    lastPull: "none",
    trust: "none",
    reservation: reserved.length > 0 ? { installedAt: at, licences: reserved } : "none",
    policySince: rules.reportsByPolicy(setup.release) ? at : "never",
    accountPolicy: "none",
    policy: rules.mergePolicy(rules.builtInPolicy(setup.release), "none"),
    acknowledged: { lastAck: "none", reportAcknowledged: false, to: "never", lastValidAck: "none" },
    pushing: {
      lastPush: "never",
      rationedFrom: "never",
      firstPush: "none",
      unsentChange: "none",
      retry: "none",
      failures: 0,
      unaccepted: 0,
    },
    polling: [],
    transport: "smart",
    usageIntervalDays: "policy",
    linksDown: [],
    nameServers: ["192.0.2.53"],
    url: "default",
    csluUrl: "default",
    proxy: {},
    sourceInterface: "any",
    timeZone: { name: "UTC", minutes: 0 },
    capacity: 0,
    borderElement: true,
    messagesSent: 0,
    awaited: [],
    history: emptyHistory,
    log: emptyJournal,
    logging: defaultLogging,
    told: { service: "up", communication: "up", lastWarning: "never" },
    debugging: false,
  };
}
