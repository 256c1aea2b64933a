import { wasUsed } from "../../../core/measurement/gauge";
import type { EffectivePolicy, Policy } from "../../../core/policy/policy";
import { perClass } from "../../../core/policy/policy";
import { parseRelease } from "../../../core/release/release";
import { from } from "../../../core/release/release-rule";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { acknowledgementDeadline, builtInPolicy, closeBoundary, mergePolicy, newerPolicy } = documentedRules;
const nothing = { value: 0, source: "cisco" } as const;
const from17Dot4 = from("17.4.1");

/** The account's numbers, and 0 for what it leaves out of a class that it mentions. */
function wholeClasses(builtIn: EffectivePolicy, account: Policy): EffectivePolicy {
  const empty = { firstReport: nothing, reportingFrequency: nothing, reportOnChange: nothing };
  const classes = perClass((name) => (account.classes[name] === undefined ? builtIn.classes[name] : empty));
  return mergePolicy({ ...builtIn, classes }, account);
}

/** A policy in which no change may wait for more than a day for want of a number. */
function oneDayForZero(policy: EffectivePolicy): EffectivePolicy {
  const classes = perClass((name) => {
    const { reportOnChange, ...terms } = policy.classes[name];
    return { ...terms, reportOnChange: { ...reportOnChange, value: Math.max(1, reportOnChange.value) } };
  });
  return { ...policy, classes };
}

export const policy: readonly DeviceDefect[] = [
  {
    id: "POL-1",
    name: "no numbers for export",
    what: "For export licences the perpetual ones' numbers are taken.",
    expects: "export | 31 (Customer Policy) | 61 (Customer Policy) | 62 (Customer Policy)",
    rules: {
      mergePolicy: (builtIn, account) =>
        mergePolicy(
          builtIn,
          account === "none"
            ? account
            : { ...account, classes: { ...account.classes, export: account.classes.perpetual } },
        ),
    },
  },
  {
    id: "POL-2",
    name: "class by class",
    what: "A class that the account mentions loses the built-in numbers that the account leaves out.",
    expects: "observed perpetual | 40 (Customer Policy) | 0 (CISCO default) | 0 (CISCO default)",
    rules: { mergePolicy: (builtIn, account) => (account === "none" ? builtIn : wholeClasses(builtIn, account)) },
  },
  {
    id: "POL-3",
    name: "0 days are a day",
    what: "0 days for a report on change are read as one day.",
    expects: "observed 2021-04-03 11:00:00",
    rules: { acknowledgementDeadline: (held, ...facts) => acknowledgementDeadline(oneDayForZero(held), ...facts) },
  },
  {
    id: "POL-4",
    name: "older replaces newer",
    what: "Whatever policy arrives replaces the one before, older versions too.",
    expects: '00:10:00; observed "Policy of the account", installed 2021-03-29 00:20:00',
    rules: { newerPolicy: (_installed, arrived) => arrived },
  },
  {
    id: "POL-4",
    name: "only the first counts",
    what: "Once a policy of the account is installed no newer one replaces it.",
    expects: '00:20:00; observed "Policy of the account", installed 2021-03-29 00:10:00',
    rules: {
      newerPolicy: (installed, arrived) => (installed === "none" ? newerPolicy(installed, arrived) : installed),
    },
  },
  {
    id: "POL-5",
    name: "newer numbers from 17.4",
    what: "17.4 and 17.5 come with the numbers of 17.6.",
    expects: "observed perpetual | 365 (CISCO default) | 0 (CISCO default) | 90 (CISCO default)",
    rules: { builtInPolicy: (release) => builtInPolicy(from17Dot4(release) ? parseRelease("17.6.1a") : release) },
  },
  {
    id: "POL-7",
    name: "reports nothing used",
    what: "A report of no Standard use is owed by a device that never used a licence.",
    expects: "expected 0 × submission since the beginning; observed 4",
    rules: {
      closeBoundary: (before, at, rules) => {
        const closing = closeBoundary(before, at, rules);
        if (closing.recorder.gauges.some(wasUsed) || before.stretchStart === at) return closing;
        const unused = { tag: "CUBE_T_STD", start: before.stretchStart, end: at, value: 0, opensInterval: false };
        return { ...closing, measured: [...closing.measured, unused] };
      },
    },
  },
  {
    id: "POL-1",
    name: "the account's policy unread",
    what: "The account's policy changes nothing.",
    expects: "expected acknowledgement: not required by Customer Policy; observed required by CISCO default",
    rules: { mergePolicy: (builtIn) => builtIn },
  },
];
