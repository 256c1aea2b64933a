import { from } from "../../../core/release/release-rule";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { clockRefusal, nameRefusal, pushesFrom, reportsByPolicy, trustRefusal } = documentedRules;

/** Trust, and what came before it. */
export const registration: readonly DeviceDefect[] = [
  {
    id: "REL-2",
    name: "reports unregistered",
    what: "Before 17.3.2 use is reported although the platform is not registered.",
    expects: "expected 0 × submission since the beginning; observed",
    rules: {
      pushesFrom: (state) =>
        state.trust === "none" && !reportsByPolicy(state.release) ? state.now : pushesFrom(state),
    },
  },
  {
    id: "REL-2",
    name: "registers for nothing",
    what: "16.11.1a reports nothing although the platform is registered.",
    expects: "expected at least 1 × submission from 2021-03-29 00:00:00",
    rules: { pushesFrom: (state) => (from("16.12.1")(state.release) ? pushesFrom(state) : "none") },
  },
  {
    id: "TRU-6",
    name: "trust before its time",
    what: "Releases before 17.3.2 ask for trust instead of registering.",
    expects: "expected 1 × registration since the beginning; observed 0",
    rules: { reportsByPolicy: () => true },
  },
  {
    id: "TRU-2",
    name: "force is not asked for",
    what: "Trust that stands is replaced without force.",
    expects: "expected refused; observed accepted",
    rules: { trustRefusal: () => undefined },
  },
  {
    id: "TRU-2",
    name: "force does not help",
    what: "Trust that stands is never replaced.",
    expects: "expected accepted; observed refused",
    rules: { trustRefusal: (state, order) => trustRefusal(state, { ...order, force: false }) },
  },
  {
    id: "TRU-3",
    name: "capitals matter",
    what: "A device that is named like its PID in small letters is associated.",
    expects: "expected refused; observed accepted",
    rules: { nameRefusal: (state) => (state.hostname === state.sudi.pid ? nameRefusal(state) : undefined) },
  },
  {
    id: "TRU-3",
    name: "any name will do",
    what: "A device that is named like its PID is associated.",
    expects: "expected refused; observed accepted",
    rules: { nameRefusal: () => undefined },
  },
  {
    id: "TRU-4",
    name: "an hour is near enough",
    what: "Trust is refused from more than an hour on, not at an hour exactly.",
    expects: "expected refused with a reason; observed accepted",
    rules: {
      clockRefusal: (own, server) => (Math.abs(own - server) === 3_600 ? undefined : clockRefusal(own, server)),
    },
  },
  {
    id: "TRU-4",
    name: "no clock is looked at",
    what: "Trust is taken whatever the server's clock shows.",
    expects: "expected refused with a reason; observed accepted",
    rules: { clockRefusal: () => undefined },
  },
];
