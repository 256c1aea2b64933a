import { anyOf, exactly, from, type ReleaseRule } from "../../../core/release/release-rule";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { licensedCounts, parseRelease, pushesFrom, checkPeriodicity, entitlementTag, stopsWithoutAcknowledgement } =
  documentedRules;
const except =
  (rule: ReleaseRule, exception: ReleaseRule): ReleaseRule =>
  (release) =>
    rule(release) && !exception(release);
const of17Dot6 = parseRelease("17.6.1a");
const newest = from("17.10.1");
const before17Dot18 = from("17.15.1");

export const releases: readonly DeviceDefect[] = [
  {
    id: "REL-6",
    name: "calls count before their time",
    what: "A box-to-box pair is licensed for its calls on every release.",
    expects: "expected CUBE_T_RED 100",
    rules: { licensedCounts: (counts, state) => licensedCounts(counts, { ...state, release: of17Dot6 }) },
  },
  {
    id: "REL-6",
    name: "capacity for ever",
    what: "A box-to-box pair is licensed for its capacity on 17.2.1r too.",
    expects: "expected CUBE_T_RED 40",
    rules: {
      licensedCounts: (counts, state) =>
        licensedCounts(
          counts,
          exactly("17.2.1r")(state.release) ? { ...state, release: parseRelease("17.1.1") } : state,
        ),
    },
  },
  {
    id: "REL-8",
    name: "a version for all",
    what: "Every release shows the CUBE version of 17.6.1a.",
    expects: "CUBE-Version : 14.10",
    rules: { cubeVersion: () => "14.4" },
  },
  {
    id: "REL-1",
    name: "reads the beginning",
    what: "Whatever stands behind three numbers is left unread, so that 17.6.1.a is taken for 17.6.1.",
    expects: "expected refused with a reason; observed accepted",
    rules: { parseRelease: (text) => parseRelease(/^\d+\.\d+\.\d+[a-z]?/.exec(text)?.[0] ?? text) },
  },
  {
    id: "REL-1",
    name: "orders as text",
    what: "Releases are ordered as texts are, so that 17.10.1a comes before 17.6.1a.",
    expects: "expected counts: Enhanced 3, Standard 0; observed Enhanced 0, Standard 3",
    rules: { forkedCallsAreEnhanced: ({ major, minor, rebuild }) => `${major}.${minor}.${rebuild}` >= "17.6.1" },
  },
  {
    id: "REL-3",
    name: "registers from 17.10",
    what: "17.10 and later wait for a registration that nobody asks for, and report nothing.",
    expects: "expected 1 × submission since the beginning; observed 0",
    rules: { pushesFrom: (state) => (newest(state.release) ? "none" : pushesFrom(state)) },
  },
  {
    id: "REL-4",
    name: "17.3.3 goes on",
    what: "17.3.3 is missing in the list of the releases that stop.",
    expects: "expected SIP service: down; observed up",
    rules: { stopsWithoutAcknowledgement: except(stopsWithoutAcknowledgement, exactly("17.3.3")) },
  },
  {
    id: "REL-4",
    name: "17.8.1a stops",
    what: "17.8.1a stops although it is not in the list.",
    expects: "expected SIP service up; observed down",
    rules: { stopsWithoutAcknowledgement: anyOf(stopsWithoutAcknowledgement, exactly("17.8.1a")) },
  },
  {
    id: "REL-5",
    name: "Enhanced from 17.4",
    what: "Forked calls are Enhanced from 17.4.1 on.",
    expects: "expected counts: Enhanced 0, Standard 5; observed Enhanced 3, Standard 2",
    rules: { forkedCallsAreEnhanced: from("17.4.1") },
  },
  {
    id: "REL-5",
    name: "Enhanced from 17.6.2",
    what: "Forked calls are Enhanced after 17.6.1a only.",
    expects: "expected counts: Enhanced 3, Standard 2; observed Enhanced 0, Standard 5",
    rules: { forkedCallsAreEnhanced: from("17.6.2") },
  },
  {
    id: "REL-7",
    name: "17.12 measures for 7 hours",
    what: "From 17.12 on an interval of 7 hours is taken.",
    expects: "expected refused; observed accepted",
    rules: {
      checkPeriodicity: (asked, release) =>
        from("17.12.1")(release) && asked.unit === "hours" && asked.count === 7
          ? { kind: "taken", periodicity: asked }
          : checkPeriodicity(asked, release),
    },
  },
  {
    id: "REL-9",
    name: "subscription names from 17.15",
    what: "The names with TS are used from 17.15.1 on.",
    expects: "(the names from before); observed CUBE_TS_ENH, CUBE_TS_STD",
    rules: {
      entitlementTag: (kind, release, ...rest) =>
        entitlementTag(kind, before17Dot18(release) ? parseRelease("17.18.1a") : release, ...rest),
    },
  },
  {
    id: "REL-4",
    name: "all stop",
    what: "Every release stops without an acknowledgement.",
    expects: "expected SIP service up; observed down",
    rules: { stopsWithoutAcknowledgement: () => true },
  },
  {
    id: "REL-5",
    name: "forks always Enhanced",
    what: "Forked calls are Enhanced on every release.",
    expects: "expected counts: Enhanced 0, Standard 5; observed Enhanced 3, Standard 2",
    rules: { forkedCallsAreEnhanced: () => true },
  },
  {
    id: "REL-5",
    name: "forks never Enhanced",
    what: "Forked calls stay Standard on every release.",
    expects: "expected counts: Enhanced 3, Standard 2; observed Enhanced 0, Standard 5",
    rules: { forkedCallsAreEnhanced: () => false },
  },
];
