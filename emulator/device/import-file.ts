import type { Cryptography } from "../../core/document/cryptography";
import type { DeviceRules } from "./device-rules";
import { giveNotice } from "./log/notices";
import { noteImport } from "./message-history";
import { receiveAcknowledgement } from "./receive-acknowledgement";
import { receivePolicy } from "./receive-policy";
import type { RouterState } from "./router-state";
import { type Received, readOr, refuse } from "./signed-document";

/**
 * Takes a file as a person brings it: acknowledgements, which may carry a policy or a trust code and may be for several
 * devices, or a policy (TRN-5). What cannot be read or does not fit changes nothing.
 */
export function importFile(
  before: RouterState,
  text: string,
  cryptography: Cryptography,
  rules: DeviceRules,
): Received {
  const { state, verdict } = take(before, text, cryptography, rules);
  return { state: giveNotice(noteImport(before, state), rules), verdict };
}

function take(state: RouterState, text: string, cryptography: Cryptography, rules: DeviceRules): Received {
  const root = readOr(() => rules.fileKind(text));
  if (root.kind === "unreadable") return refuse(state, root.message);
  switch (root.value) {
    case "policy":
      return receivePolicy(state, text, cryptography, rules);
    case "acknowledgements":
      return receiveAcknowledgement(state, text, cryptography, rules);
    case "reports":
      return refuse(state, "the file holds usage reports; what is imported is the answer of a licence server to them");
  }
}
