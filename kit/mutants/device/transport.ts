import { hours, minutes, seconds } from "../../../core/time/duration";
import { plus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { RouterState } from "../../../emulator/device/router-state";
import type { DeviceDefect } from "./device-mutant";

const { nextPoll, nextRetry, obstacle, pushesFrom } = documentedRules;

/** A router that knows a name server, whatever is configured. */
const resolving = (state: RouterState): RouterState => ({ ...state, nameServers: ["192.0.2.53"] });

export const transport: readonly DeviceDefect[] = [
  {
    id: "TRN-1",
    name: "everything to CSSM",
    what: "Reports are addressed to CSSM on every transport.",
    expects: "expected way of a submission: to CSLU directly; observed to CSSM directly",
    rules: { addressee: () => "cssm" },
  },
  {
    id: "TRN-1",
    name: "callhome to a collector",
    what: "The transport callhome reports to an On-Prem.",
    expects: "expected way of a submission: to CSSM directly; observed to SSM On-Prem directly",
    rules: {
      addressee: (state) => (state.transport === "callhome" ? "on-prem" : documentedRules.addressee(state)),
    },
  },
  {
    id: "TRN-1",
    name: "off is not off",
    what: "With the transport off reports go the preferred way.",
    expects: "expected 0 × submission since the beginning; observed",
    rules: {
      pushesFrom: (state) => pushesFrom(state.transport === "off" ? { ...state, transport: "smart" } : state),
      obstacle: (state, peer) => obstacle(state.transport === "off" ? { ...state, transport: "smart" } : state, peer),
    },
  },
  {
    id: "TRN-2",
    name: "past the proxy",
    what: "Reports go directly although a proxy is configured.",
    expects: "expected way of a submission: to CSSM through 192.0.2.8; observed to CSSM directly",
    rules: { wayOut: () => undefined },
  },
  {
    id: "TRN-2",
    name: "names resolve by themselves",
    what: "The default URL resolves without a name server.",
    expects: "expected 0 × submission since the beginning; observed 1",
    rules: { obstacle: (state, peer) => obstacle(resolving(state), peer) },
  },
  {
    id: "TRN-2",
    name: "a failed name unsaid",
    what: "A name that does not resolve is not in the log.",
    expects: 'expected a log that says "%SMART_LIC-3-COMM_FAILED"',
    rules: {
      communicationFailed: (to, reason) =>
        reason.includes("resolve") ? [] : documentedRules.communicationFailed(to, reason),
    },
  },
  {
    id: "TRN-2",
    name: "addresses have to resolve",
    what: "Without a name server nothing leaves, not even to an address.",
    expects: "expected submissions to CSLU directly; observed none",
    rules: { obstacle: (state, peer) => (state.nameServers.length === 0 ? "no name server" : obstacle(state, peer)) },
  },
  {
    id: "TRN-7",
    name: "a day and an hour",
    what: "A failed submission is tried again after 25 hours.",
    expects: "expected at least 2 × submission from 2021-03-29 01:00:00",
    rules: { nextRetry: (failedAt) => plus(failedAt, hours(25)) },
  },
  {
    id: "TRN-7",
    name: "given up",
    what: "After ten repetitions a failed submission is given up.",
    expects: "expected at least 1 × submission from 2021-04-06",
    rules: {
      nextRetry: (failedAt, failures, jitter) =>
        failures < 10 ? nextRetry(failedAt, failures, jitter) : plus(failedAt, hours(2_000)),
    },
  },
  {
    id: "TRN-7",
    name: "a hasty poll",
    what: "The first poll comes a minute after the receipt.",
    expects: "expected 1 × poll from",
    rules: { nextPoll: (askedAt, asked) => (asked === 0 ? plus(askedAt, seconds(60)) : nextPoll(askedAt, asked)) },
  },
  {
    id: "TRN-7",
    name: "a tardy poll",
    what: "The first poll comes ten minutes after the receipt.",
    expects: "expected 1 × poll from",
    rules: { nextPoll: (askedAt, asked) => (asked === 0 ? plus(askedAt, minutes(10)) : nextPoll(askedAt, asked)) },
  },
  {
    id: "TRN-7",
    name: "polls ever more rarely",
    what: "The time between polls doubles without an end.",
    expects: "expected at least 1 × poll from",
    rules: { nextPoll: (askedAt, asked) => plus(askedAt, seconds(300 * 2 ** Math.min(asked, 16))) },
  },
  {
    id: "TRN-8",
    name: "any interface",
    what: "The source interface is not heeded.",
    expects: "expected 0 × submission since the beginning; observed 1",
    rules: { obstacle: (state, peer) => obstacle({ ...state, sourceInterface: "any" }, peer) },
  },
  {
    id: "TRN-8",
    name: "a missing interface is any",
    what: "Where the source interface is missing another one is taken.",
    expects: "expected 0 × submission since the beginning; observed 1",
    rules: {
      obstacle: (state, peer) => {
        const isMissing = state.sourceInterface !== "any" && state.sourceInterface.state === "missing";
        return obstacle(isMissing ? { ...state, sourceInterface: "any" } : state, peer);
      },
    },
  },
  {
    id: "TRN-8",
    name: "a dead interface unsaid",
    what: "That the source interface keeps reports back is not in the log.",
    expects: 'expected a log that says "%SMART_LIC-3-COMM_FAILED"',
    rules: {
      communicationFailed: (to, reason) =>
        reason.includes("interface") ? [] : documentedRules.communicationFailed(to, reason),
    },
  },
  {
    id: "TRN-9",
    name: "turned away unsaid",
    what: "That an On-Prem does not support reporting is not in the log.",
    expects: 'expected a log that says "%SMART_LIC-4-REPORTING_NOT_SUPPORTED"',
    rules: { reportingNotSupported: () => [] },
  },
];
