import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { countSessions, noteStanding, recording, sessionsAfter } = documentedRules;

export const counting: readonly DeviceDefect[] = [
  {
    id: "CNT-1",
    name: "ended calls count on",
    what: "One of several calls that end is never taken off the count.",
    expects: "Standard 4; observed Enhanced 0, Standard 5",
    rules: {
      sessionsAfter: (sessions, order, count) =>
        sessionsAfter(sessions, order, order.action === "end" && count > 1 ? count - 1 : count),
    },
  },
  {
    id: "CNT-1",
    name: "voice ports are trunks",
    what: "Sessions of voice ports count among the Standard trunk sessions as well.",
    expects: "Standard 6; observed Enhanced 0, Standard 9",
    rules: {
      countSessions: (sessions, ...rest) =>
        countSessions({ ...sessions, plain: sessions.plain + sessions.voicePort }, ...rest),
    },
  },
  {
    id: "CNT-2",
    name: "failed forks count",
    what: "A fork that fails makes its call Enhanced.",
    expects: "Enhanced 0, Standard 5; observed Enhanced 2, Standard 3",
    rules: {
      sessionsAfter: (sessions, order, count) =>
        sessionsAfter(sessions, order.action === "fork-fails" ? { ...order, action: "fork" } : order, count),
    },
  },
  {
    id: "CNT-2",
    name: "forks count, not calls",
    what: "A second fork of a call counts as another Enhanced session.",
    expects: "Enhanced 2, Standard 3; observed Enhanced 4, Standard 3",
    rules: {
      sessionsAfter: (sessions, order, count) =>
        order.action === "fork" && order.forked === true
          ? { ...sessions, forked: sessions.forked + count }
          : sessionsAfter(sessions, order, count),
    },
  },
  {
    id: "CNT-3",
    name: "no sum",
    what: "Aggregate is the higher of the two counts where both stand.",
    expects: "Aggregate 11; observed Enhanced 4, Standard 7, Aggregate 7",
    rules: {
      countSessions: (...facts) => {
        const counts = countSessions(...facts);
        return { ...counts, aggregate: Math.max(counts.standard, counts.enhanced) };
      },
      measuredCounts: (shown) => ({ ...shown, aggregate: shown.standard + shown.enhanced }),
    },
  },
  {
    id: "CNT-4",
    name: "the peak of Standard",
    what: "What is recorded for Standard is its own peak, whatever stood of Enhanced.",
    expects: "01:00:00 10; observed 2021-03-29 01:00:00 30",
    rules: {
      measuredCounts: (shown) => ({ ...shown, aggregate: shown.standard }),
      noteStanding: (kept, at, { enhanced, standard }) =>
        noteStanding(kept, at, { enhanced, standard, aggregate: standard + enhanced }),
      recording: {
        ...recording,
        peakUse: (kind, peaks) => (kind === "standard" ? peaks.aggregate : recording.peakUse(kind, peaks)),
      },
    },
  },
  {
    id: "CNT-1",
    name: "both legs count",
    what: "A trunk call counts twice, once for each of its legs.",
    expects: "Standard 3; observed Enhanced 0, Standard 6",
    rules: {
      countSessions: ({ plain, forked, voicePort }, ...rest) =>
        countSessions({ plain: plain * 2, forked: forked * 2, voicePort }, ...rest),
    },
  },
];
