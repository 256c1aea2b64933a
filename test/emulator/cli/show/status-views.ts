import { builtInPolicy } from "../../../../core/policy/built-in-policy";
import { mergePolicy } from "../../../../core/policy/merge-policy";
import { parseRelease } from "../../../../core/release/release";
import { parseInstant } from "../../../../core/time/instant";
import type { LicenceStatusView } from "../../../../emulator/cli/show/licence-status";

export const utc = { name: "UTC", minutes: 0 };
export const ist = { name: "IST", minutes: 330 };

/** What stands behind the guide's sample of `show license status`. */
export const beforeAnyPolicy: LicenceStatusView = {
  display: { layout: "before-17.6", zone: ist },
  smartAccount: "none",
  virtualAccount: "none",
  transport: { type: "callhome", url: "default", proxy: {} },
  policy: { effective: builtInPolicy(parseRelease("17.4.1")), installed: "none" },
  reporting: {
    lastAck: "none",
    nextDeadline: parseInstant("2020-05-26T02:54:45Z"),
    pushInterval: 30,
    nextAckCheck: "none",
    nextPush: parseInstant("2020-06-15T02:54:45Z"),
    lastPush: "none",
    lastFileWrite: "none",
    lastPull: "none",
  },
  trustInstalled: "none",
};

const slePolicy = {
  name: "SLE Policy",
  ackRequired: true,
  pushIntervalDays: 1,
  classes: {
    perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 },
    subscription: { firstReport: 120, reportingFrequency: 150, reportOnChange: 120 },
    enforced: { reportingFrequency: 90, reportOnChange: 60 },
    export: { reportingFrequency: 30, reportOnChange: 30 },
  },
};

/** What stands behind the guide's sample of `show license all`. */
export const underAccountPolicy: LicenceStatusView = {
  display: { layout: "from-17.6", zone: utc },
  smartAccount: "none",
  virtualAccount: "none",
  transport: { type: "smart", url: "default", proxy: {} },
  policy: {
    effective: mergePolicy(builtInPolicy(parseRelease("17.6.1a")), slePolicy),
    installed: { at: parseInstant("2021-04-20T13:26:18Z"), name: slePolicy.name },
  },
  reporting: {
    lastAck: parseInstant("2021-10-08T13:56:07Z"),
    nextDeadline: parseInstant("2021-12-07T13:56:07Z"),
    pushInterval: 1,
    nextAckCheck: parseInstant("2021-10-22T20:44:57Z"),
    nextPush: parseInstant("2021-10-23T16:24:52Z"),
    lastPush: parseInstant("2021-10-22T16:24:52Z"),
    lastFileWrite: "none",
    lastPull: "none",
  },
  trustInstalled: parseInstant("2021-04-20T13:26:18Z"),
};
