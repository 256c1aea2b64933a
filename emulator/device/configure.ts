import type { Periodicity } from "../../core/measurement/periodicity";
import { setPeriodicity } from "../../core/measurement/recorder";
import { withSessions } from "./calls";
import type { DeviceRules } from "./device-rules";
import type { RouterState } from "./router-state";
import { type Received, refuse } from "./signed-document";

type PlainSettings = Pick<
  RouterState,
  | "hostname"
  | "timeZone"
  | "nameServers"
  | "sourceInterface"
  | "transport"
  | "url"
  | "csluUrl"
  | "proxy"
  | "usageIntervalDays"
  | "capacity"
  | "borderElement"
  | "logging"
>;

/** Everything that is configured, as a restart takes it up again. */
export interface Settings extends PlainSettings {
  readonly periodicity: Periodicity;
}

/** What can be configured; what is absent stays as it is. */
export type Configuration = Partial<PlainSettings> & { readonly periodicity?: Periodicity | "default" };

/** The configuration that is running. */
export const settingsOf = (state: RouterState): Settings => ({
  hostname: state.hostname,
  timeZone: state.timeZone,
  nameServers: state.nameServers,
  sourceInterface: state.sourceInterface,
  transport: state.transport,
  url: state.url,
  csluUrl: state.csluUrl,
  proxy: state.proxy,
  usageIntervalDays: state.usageIntervalDays,
  capacity: state.capacity,
  borderElement: state.borderElement,
  logging: state.logging,
  periodicity: state.recorder.periodicity,
});

/** Configures all of it, or nothing when one value is refused (REC-1, RPT-12). */
export function configure(state: RouterState, configuration: Configuration, rules: DeviceRules): Received {
  const { periodicity = state.recorder.periodicity, usageIntervalDays = state.usageIntervalDays } = configuration;
  const checked = rules.checkPeriodicity(
    periodicity === "default" ? rules.defaultPeriodicity : periodicity,
    state.release,
  );
  if (checked.kind === "refused") return refuse(state, checked.message);
  if (usageIntervalDays !== "policy" && !rules.isUsageInterval(usageIntervalDays)) {
    return refuse(state, `a usage interval of ${usageIntervalDays} days is out of range: 1 to 365 are taken`);
  }
  for (const url of [configuration.url, configuration.csluUrl]) {
    if (url !== undefined && url !== "default" && !URL.canParse(url)) return refuse(state, `"${url}" is not a URL`);
  }
  const configured: RouterState = {
    ...state,
    recorder: setPeriodicity(state.recorder, state.now, checked.periodicity),
    usageIntervalDays,
    hostname: configuration.hostname ?? state.hostname,
    timeZone: configuration.timeZone ?? state.timeZone,
    nameServers: configuration.nameServers ?? state.nameServers,
    sourceInterface: configuration.sourceInterface ?? state.sourceInterface,
    transport: configuration.transport ?? state.transport,
    url: configuration.url ?? state.url,
    csluUrl: configuration.csluUrl ?? state.csluUrl,
    proxy: configuration.proxy ?? state.proxy,
    capacity: configuration.capacity ?? state.capacity,
    borderElement: configuration.borderElement ?? state.borderElement,
    logging: configuration.logging ?? state.logging,
  };
  return { state: withSessions(configured, state.sessions, rules), verdict: { accepted: true } };
}
