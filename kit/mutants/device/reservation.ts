import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { pushesFrom, returnCode } = documentedRules;

export const reservation: readonly DeviceDefect[] = [
  {
    id: "SLR-1",
    name: "reserved is reported",
    what: "While a reservation is there nothing is reported, on a policy release either.",
    expects: "expected at least 1 × submission from",
    rules: { pushesFrom: (state) => (state.reservation === "none" ? pushesFrom(state) : "none") },
  },
  {
    id: "SLR-2",
    name: "no code",
    what: "A reservation is given up without a return code.",
    expects: "expected accepted with a return code; observed accepted",
    rules: { returnCode: () => "" },
  },
  {
    id: "SLR-2",
    name: "too late after the upgrade",
    what: "A policy release gives no return code.",
    expects: "expected accepted with a return code; observed accepted",
    rules: { returnCode: (state, sha256) => (state.policySince === "never" ? returnCode(state, sha256) : "") },
  },
  {
    id: "SLR-3",
    name: "still reserves",
    what: "A policy release takes a new reservation.",
    expects: "expected refused; observed accepted",
    rules: { reservationRefusal: () => undefined },
  },
];
