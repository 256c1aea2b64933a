import { documentedRules } from "../../../emulator/device/device-rules";
import { isBoxToBox } from "../../../emulator/device/duty";
import type { RouterState } from "../../../emulator/device/router-state";
import type { DeviceDefect } from "./device-mutant";

const { entitlementTag, following, haType, membersTold, nextRecording, pushesFrom, takeUpDuty } = documentedRules;

const isInbox = ({ redundancy }: RouterState): boolean => redundancy?.mode === "inbox";

/** As if it belonged to no pair. */
const alone = (state: RouterState): RouterState => ({ ...state, redundancy: undefined });

export const pairs: readonly DeviceDefect[] = [
  {
    id: "HAB-2",
    name: "the standby submits as well",
    what: "A box that is active no more submits what it has left.",
    expects: "0 × submission by the first member",
    rules: { pushesFrom: (state) => (isBoxToBox(state) ? pushesFrom(alone(state)) : pushesFrom(state)) },
  },
  {
    id: "HAB-3",
    name: "reports of nobody",
    what: "A report does not say which group it comes from.",
    expects: "its peer standby; observed nobody",
    rules: { membersTold: () => [] },
  },
  {
    id: "HAB-3",
    name: "changed roles",
    what: "A report calls its sender the standby and the other member the active one.",
    expects: "its peer standby; observed its sender standby",
    rules: {
      membersTold: (state) =>
        membersTold(state).map(({ role, sudi }) => ({ role: role === "Active" ? "Standby" : "Active", sudi })),
    },
  },
  {
    id: "HAB-3",
    name: "an active alone",
    what: "A report does not say who stands by.",
    expects: "its peer standby; observed nobody",
    rules: { membersTold: (state) => membersTold(state).slice(0, 1) },
  },
  {
    id: "HAB-5",
    name: "one reporter for ever",
    what: "The box that takes over measures, and never submits.",
    expects: "submission by the second member",
    rules: {
      pushesFrom: (state) => (isBoxToBox(state) && state.redundancy?.unit === "second" ? "none" : pushesFrom(state)),
    },
  },
  {
    id: "HAB-6",
    name: "the old interval goes on",
    what: "The box that takes over keeps the end of the interval that it had before.",
    expects: "next record: 2021-04-06 00:00:00; observed 2021-04-03 00:00:00",
    rules: {
      takeUpDuty: (recorder, ...rest) => ({ ...takeUpDuty(recorder, ...rest), nextRecordAt: recorder.nextRecordAt }),
    },
  },
  {
    id: "HAB-7",
    name: "no type",
    what: "A box of a pair shows that it is none.",
    expects: "HA-Type : hot-standby-chassis-to-chassis; observed HA-Type : none",
    rules: { haType: (state) => (isBoxToBox(state) ? "none" : haType(state)) },
  },
  {
    id: "HAB-8",
    name: "both log",
    what: "The standby logs what the active requests.",
    expects: 'never says "%CUBE-5-LICENSE_INFO"',
    rules: {
      following: (standby, active) => {
        const followed = following(standby, active);
        return isBoxToBox(standby) ? { ...followed, log: active.log } : followed;
      },
    },
  },
  {
    id: "HAI-1",
    name: "two configurations",
    what: "The standby route processor keeps the measurement interval that it has from the factory.",
    expects: "measurement interval: 8 hours; observed 168 hours",
    rules: {
      following: (standby, active) => {
        const followed = following(standby, active);
        if (!isInbox(standby)) return followed;
        return { ...followed, recorder: { ...followed.recorder, periodicity: standby.recorder.periodicity } };
      },
    },
  },
  {
    id: "HAI-1",
    name: "both report",
    what: "The standby route processor records and submits as the active does.",
    expects: "1 × submission",
    rules: {
      pushesFrom: (state) => (isInbox(state) ? pushesFrom(alone(state)) : pushesFrom(state)),
      nextRecording: (state) => (isInbox(state) ? nextRecording(alone(state)) : nextRecording(state)),
    },
  },
  {
    id: "HAI-2",
    name: "two devices",
    what: "A route processor that takes over reports under a serial number of its own.",
    expects: "devices: 1; observed 2",
    rules: {
      following: (standby, active) => {
        const followed = following(standby, active);
        if (!isInbox(standby)) return followed;
        return { ...followed, sudi: { ...standby.sudi, serial: `RP-${standby.redundancy?.unit}` } };
      },
    },
  },
  {
    id: "HAI-4",
    name: "two boxes",
    what: "A pair of route processors is shown as one of two boxes.",
    expects: "HA-Type : hot-standby-card-to-card; observed HA-Type : hot-standby-chassis-to-chassis",
    rules: { haType: (state) => (isInbox(state) ? "hot-standby-chassis-to-chassis" : haType(state)) },
  },
  {
    id: "HAI-4",
    name: "licences on the standby",
    what: "The standby route processor lists the licences that the active uses.",
    expects: 'no "CUBE_T_STD"',
    rules: { listsCubeLicences: () => true },
  },
  {
    id: "CNT-5",
    name: "plain calls as forked ones",
    what: "On a box-to-box pair every trunk session uses the licence of forked calls.",
    expects: "CUBE_T_ENH",
    rules: {
      entitlementTag: (kind, release, isOnPair) =>
        isOnPair && kind === "standard" ? "CUBE_T_ENH" : entitlementTag(kind, release, isOnPair),
    },
  },
  {
    id: "CLI-9",
    name: "everybody is active",
    what: "Each member of a pair shows itself as the active one, and nobody as standby.",
    expects: "Active: PID:ISR4321/K9,SN:FDO2112A0BC",
    rules: { membersShown: ({ sudi }) => [{ role: "Active", sudi }] },
  },
  {
    id: "TRU-2",
    name: "all is one",
    what: "The keyword all gives trust to the member that asks, and to no other.",
    expects: "at least 1 × submission by the second member",
    rules: { coversAll: () => false },
  },
];
