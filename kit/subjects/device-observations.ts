import type { EffectivePolicy } from "../../core/policy/policy";
import { perClass } from "../../core/policy/policy";
import { formatRelease } from "../../core/release/release";
import { pendingReports } from "../../core/report/report-book";
import { perSeries } from "../../core/statistics/trunk-use";
import type { UsageTable } from "../../core/statistics/usage-tables";
import { formatInstant, type Instant } from "../../core/time/instant";
import { nextAckCheck } from "../../emulator/device/polling";
import type { Router } from "../../emulator/device/router";
import { AdapterRefusal } from "../adapter/carrier/faults";
import type { Observable, Observations } from "../adapter/messages/observations";
import { reportOf } from "./device-wire";

type Observe<What extends Observable> = (router: Router) => Observations[What];
type Observers = { readonly [What in Observable]?: Observe<What> };

const instantOf = (at: Instant | "none" | "never"): string | null =>
  typeof at === "string" ? null : formatInstant(at);

/** What can be observed of our router; a name that is missing belongs to a capability that it does not declare. */
const observers: Observers = {
  service: ({ service }) => service.kind,
  deadline: ({ deadline }) => instantOf(deadline),
  lastAck: ({ state }) => instantOf(state.acknowledged.lastAck),
  interval: ({ state: { recorder } }) => intervalOf(recorder.periodicity),
  nextRecordAt: ({ nextRecordAt }) => instantOf(nextRecordAt),
  records: ({ state }) =>
    state.records.map(({ tag, at, count }) => ({ tag, at: formatInstant(at), count })).toReversed(),
  pending: ({ state }) => pendingReports(state.book).map(reportOf),
  licences: licencesOf,
  policy: shownPolicyOf,
  statistics: ({ usage }) => {
    const peaksOf = (table: UsageTable) => perSeries((series) => usage[series][table].map(({ peak }) => peak));
    return { seconds: peaksOf("seconds"), minutes: peaksOf("minutes"), hours: peaksOf("hours"), days: peaksOf("days") };
  },
  counts: ({ counts }) => counts,
  log: ({ state }) => state.log.entries.map(({ at, ...said }) => ({ at: formatInstant(at), ...said })),
  role: ({ role }) => role,
  haType: ({ haType }) => haType,
  cubeVersion: ({ cubeVersion }) => (cubeVersion === "undocumented" ? null : cubeVersion),
  softwareVersion: ({ state }) => formatRelease(state.release),
  pushInterval: ({ pushIntervalDays }) => pushIntervalDays,
  nextPush: ({ nextPush }) => instantOf(nextPush),
  lastPush: ({ state }) => instantOf(state.pushing.lastPush),
  nextAckCheck: ({ state }) => instantOf(nextAckCheck(state)),
  lastFileWrite: ({ state }) => instantOf(state.lastFileWrite),
  lastPull: ({ state }) => instantOf(state.lastPull),
  trustInstalledAt: ({ state: { trust } }) => instantOf(trust === "none" ? "none" : trust.installedAt),
};

/** Observes everything that is asked for, or answers `not-implemented` for what is not declared. */
export function observe(router: Router, what: readonly Observable[]): Partial<Observations> {
  const seen: Partial<Observations> = {};
  for (const name of what) look(router, name, seen);
  return seen;
}

function look<What extends Observable>(router: Router, name: What, seen: Partial<Observations>): void {
  const observer: Observers[What] = observers[name];
  if (!observer) throw new AdapterRefusal("not-implemented", `"${name}" cannot be observed of this device`);
  seen[name] = observer(router);
}

const intervalOf = ({ unit, count }: { unit: "hours" | "days"; count: number }) =>
  unit === "hours" ? { hours: count } : { days: count };

function licencesOf({ licences }: Router): Observations["licences"] {
  return licences.map((licence) => ({ ...licence, status: licence.count > 0 ? "IN USE" : "NOT IN USE" }));
}

function shownPolicyOf({ policy, state }: Router): Observations["policy"] {
  const installed = state.accountPolicy === "none" ? undefined : state.accountPolicy;
  return {
    name: installed?.policy.name,
    installedAt: installed && formatInstant(installed.installedAt),
    ackRequired: policy.ackRequired,
    ...perClass((licenceClass) => termsOf(policy, licenceClass)),
  };
}

function termsOf({ classes }: EffectivePolicy, licenceClass: keyof EffectivePolicy["classes"]) {
  const { firstReport, reportingFrequency, reportOnChange } = classes[licenceClass];
  const shown = ({ value, source }: typeof firstReport) => ({ days: value, source });
  return {
    firstReport: shown(firstReport),
    reportingFrequency: shown(reportingFrequency),
    reportOnChange: shown(reportOnChange),
  };
}
