import type { Policy } from "../../core/policy/policy";
import type { DeviceRules } from "./device-rules";
import type { RouterState } from "./router-state";

/** Installs a policy of the account at once, unless a newer one is there (POL-4). */
export function newerInstalled(state: RouterState, arrived: Policy, rules: DeviceRules): RouterState {
  const installed = state.accountPolicy === "none" ? "none" : state.accountPolicy.policy;
  const policy = rules.newerPolicy(installed, arrived);
  return policy === installed ? state : { ...state, accountPolicy: { policy, installedAt: state.now } };
}
