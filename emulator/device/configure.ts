import type { Periodicity } from "../../core/measurement/periodicity";
import { setPeriodicity } from "../../core/measurement/recorder";
import type { DeviceRules } from "./device-rules";
import type { RouterState, Transport } from "./router-state";
import { type Received, refuse } from "./signed-document";

/** What can be configured; what is absent stays as it is. */
export interface Configuration {
  readonly periodicity?: Periodicity | "default";
  readonly transport?: Transport;
  readonly usageIntervalDays?: number;
  readonly nameServers?: readonly string[];
}

/** Configures all of it, or nothing when one value is refused (REC-1, RPT-12). */
export function configure(state: RouterState, configuration: Configuration, rules: DeviceRules): Received {
  const {
    periodicity = state.recorder.periodicity,
    transport = state.transport,
    usageIntervalDays,
    nameServers,
  } = configuration;
  const checked = rules.checkPeriodicity(
    periodicity === "default" ? rules.defaultPeriodicity : periodicity,
    state.release,
  );
  if (checked.kind === "refused") return refuse(state, checked.message);
  if (usageIntervalDays !== undefined && !rules.isUsageInterval(usageIntervalDays)) {
    return refuse(state, `a usage interval of ${usageIntervalDays} days is out of range: 1 to 365 are taken`);
  }
  const configured: RouterState = {
    ...state,
    recorder: setPeriodicity(state.recorder, state.now, checked.periodicity),
    transport,
    usageIntervalDays: usageIntervalDays ?? state.usageIntervalDays,
    nameServers: nameServers === undefined ? state.nameServers : nameServers.length > 0 ? "answer" : "none",
  };
  return { state: configured, verdict: { accepted: true } };
}
