import { hours, minutes } from "../../../core/time/duration";
import { later, minus, plus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { closeBoundary, nextSubmission, recording } = documentedRules;
const changeAbove = (percent: number) => ({
  ...recording,
  isChange: (recorded: number, peak: number) => Math.abs(peak - recorded) * 100 > recorded * percent,
});

export const changeRules: readonly DeviceDefect[] = [
  {
    id: "CHG-1",
    name: "30 percent",
    what: "A change has to exceed 30 percent.",
    expects: "02:00:00 126; observed 2021-03-29 01:00:00 100",
    rules: { recording: changeAbove(30) },
  },
  {
    id: "CHG-1",
    name: "23 percent",
    what: "A change of more than 23 percent is enough.",
    expects: "01:00:00 100; observed 2021-03-29 02:00:00 124",
    rules: { recording: changeAbove(23) },
  },
  {
    id: "CHG-1",
    name: "falls are no changes",
    what: "Only a rise is a change; what falls waits for the end of the interval.",
    expects: "02:00:00 74; observed 2021-03-29 01:00:00 100",
    rules: {
      recording: {
        ...recording,
        isChange: (recorded, peak) => (peak > recorded ? recording.isChange(recorded, peak) : false),
      },
    },
  },
  {
    id: "CHG-2",
    name: "Enhanced restarts nothing",
    what: "A change of Enhanced use alone leaves the running interval as it is.",
    expects: "expected next record: 2021-03-29 13:00:00; observed 2021-03-29 09:00:00",
    rules: {
      closeBoundary: (before, at, rules) => {
        const closing = closeBoundary(before, at, rules);
        const enhancedAlone = closing.records.length === 1 && closing.records[0]?.tag === "CUBE_T_ENH";
        if (!enhancedAlone || at === before.nextRecordAt) return closing;
        return { ...closing, recorder: { ...closing.recorder, nextRecordAt: before.nextRecordAt } };
      },
    },
  },
  {
    id: "CHG-3",
    name: "ten minutes late",
    what: "A change leaves ten minutes after it was recorded.",
    expects: "to 2021-03-31 09:01:00; observed 0",
    rules: {
      nextSubmission: (facts) => {
        const { unsentChange } = facts;
        return nextSubmission({
          ...facts,
          unsentChange: unsentChange === "none" ? "none" : plus(unsentChange, minutes(10)),
        });
      },
    },
  },
  {
    id: "CHG-4",
    name: "23 hours apart",
    what: "After 23 hours the next change leaves.",
    expects: "expected 1 × submission since the beginning; observed 2: 2021-03-29 01:00:00, 2021-03-30 00:00:00",
    rules: {
      nextSubmission: (facts) => {
        const due = nextSubmission(facts);
        if (due === "none" || due.because !== "change" || facts.unsentChange === "none") return due;
        return { ...due, at: later(facts.unsentChange, minus(due.at, hours(1))) };
      },
    },
  },
  {
    id: "CHG-5",
    name: "small changes do not wait",
    what: "A change of more than 8 percent is recorded at the hour like a large one.",
    expects: "01:00:00 40; observed 2021-03-29 03:00:00 44",
    rules: { recording: changeAbove(8) },
  },
  {
    id: "CHG-6",
    name: "a quarter, wrongly told",
    what: "Exactly 25 percent is recorded at the hour, with the value that stood before.",
    expects: "observed 02:00: 100, 01:00: 100",
    rules: {
      closeBoundary: (before, at, rules) => {
        const isChange = (recorded: number, peak: number) => recorded > 0 && Math.abs(peak - recorded) * 4 === recorded;
        const quarters = closeBoundary(before, at, { ...rules, isChange });
        const records = quarters.records.flatMap(({ tag }) => {
          const recorded = before.gauges.find((gauge) => gauge.tag === tag)?.recorded ?? 0;
          return at === before.nextRecordAt ? [] : [{ tag, at, count: recorded }];
        });
        const closing = closeBoundary(before, at, rules);
        return { ...closing, records: [...closing.records, ...records] };
      },
    },
  },
  {
    id: "CHG-7",
    name: "one is none",
    what: "From nothing, a single session is no change.",
    expects: "01:00:00 1; observed none",
    rules: {
      recording: {
        ...recording,
        isChange: (recorded, peak) => (recorded === 0 ? peak > 1 : recording.isChange(recorded, peak)),
      },
    },
  },
  {
    id: "CHG-1",
    name: "no look at the hour",
    what: "Nothing is recorded before the end of the interval, however much it changed.",
    expects: "02:00:00 126; observed none",
    rules: { recording: { ...recording, isChange: () => false } },
  },
  {
    id: "CHG-1",
    name: "the interval runs on",
    what: "A change does not start the interval again.",
    expects: "expected next record: 2021-03-29 09:00:00; observed 2021-03-29 08:00:00",
    rules: {
      closeBoundary: (before, at, rules) => {
        const closing = closeBoundary(before, at, rules);
        if (at === before.nextRecordAt) return closing;
        return { ...closing, recorder: { ...closing.recorder, nextRecordAt: before.nextRecordAt } };
      },
    },
  },
  {
    id: "CHG-3",
    name: "changes wait for the routine",
    what: "A change leaves with the next routine push.",
    expects: "to 2021-03-31 09:01:00; observed 0",
    rules: { nextSubmission: (facts) => nextSubmission({ ...facts, unsentChange: "none" }) },
  },
  {
    id: "CHG-4",
    name: "no limit",
    what: "Every change leaves at once, whenever the last submission was.",
    expects: "expected 1 × submission since the beginning; observed 2",
    rules: {
      nextSubmission: (facts) => {
        const due = nextSubmission(facts);
        if (facts.unsentChange === "none" || (due !== "none" && due.at <= facts.unsentChange)) return due;
        return { at: facts.unsentChange, because: "change" };
      },
    },
  },
];
