import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { pushesFrom } = documentedRules;

export const trust: readonly DeviceDefect[] = [
  {
    id: "TRU-5",
    name: "signatures unread",
    what: "Signatures of acknowledgements are not looked at.",
    expects: "expected refused with a reason; observed accepted",
    rules: { chainVerdict: () => ({ kind: "fits" }) },
  },
  {
    id: "TRU-7",
    name: "reports without trust",
    what: "A device that has no trust pushes its reports.",
    expects: "expected 0 × submission since the beginning; observed",
    rules: {
      pushesFrom: (state) => (state.trust === "none" && state.policySince !== "never" ? state.now : pushesFrom(state)),
    },
  },
];
