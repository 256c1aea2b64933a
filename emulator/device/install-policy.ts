import type { Policy } from "../../core/policy/policy";
import type { DeviceRules } from "./device-rules";
import { say } from "./log/journal";
import type { RouterState } from "./router-state";

/** Installs a policy of the account at once, unless it or a newer one is there (POL-4). */
export function newerInstalled(state: RouterState, arrived: Policy, rules: DeviceRules): RouterState {
  const installed = state.accountPolicy === "none" ? "none" : state.accountPolicy.policy;
  const policy = rules.newerPolicy(installed, arrived);
  if (JSON.stringify(policy) === JSON.stringify(installed)) return state;
  const installing = { ...state, accountPolicy: { policy, installedAt: state.now } };
  return say(governed(installing, rules), rules.policyInstalled());
}

/** Merges anew what the router goes by, after the account's policy or the release became another (POL-2, POL-5). */
export function governed(state: RouterState, rules: DeviceRules): RouterState {
  const account = state.accountPolicy === "none" ? "none" : state.accountPolicy.policy;
  return { ...state, policy: rules.mergePolicy(rules.builtInPolicy(state.release), account) };
}
