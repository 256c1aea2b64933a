import type { Cryptography } from "../../core/document/cryptography";
import { readPolicyFile } from "../../core/policy/policy-file";
import type { DeviceRules } from "./device-rules";
import { newerInstalled } from "./install-policy";
import type { RouterState } from "./router-state";
import { checkDocument, type Received, readOr, refuse } from "./signed-document";

/** Takes a policy file; what does not fit changes nothing (POL-4). */
export function receivePolicy(
  state: RouterState,
  file: string,
  cryptography: Cryptography,
  rules: DeviceRules,
): Received {
  const read = readOr(() => readPolicyFile(file));
  if (read.kind === "unreadable") return refuse(state, read.message);
  const misfit = checkDocument(state, read.value, cryptography, rules);
  if (misfit) return refuse(state, misfit);
  return { state: newerInstalled(state, read.value.policy, rules), verdict: { accepted: true } };
}
