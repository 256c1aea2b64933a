import { highest, noPeaks } from "../../../core/measurement/peaks";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { checkPeriodicity, closeBoundary, handOver, keptOverReload } = documentedRules;

export const recordingDefects: readonly DeviceDefect[] = [
  {
    id: "REC-1",
    name: "24 hours are taken",
    what: "An interval of 24 hours is taken.",
    expects: "expected refused; observed accepted",
    rules: {
      checkPeriodicity: (asked, release) =>
        asked.unit === "hours" && asked.count === 24
          ? { kind: "taken", periodicity: asked }
          : checkPeriodicity(asked, release),
    },
  },
  {
    id: "REC-2",
    name: "6 days out of the box",
    what: "Without configuration the interval is 6 days.",
    expects: "expected measurement interval: 168 hours; observed 144 hours",
    rules: { defaultPeriodicity: { unit: "days", count: 6 } },
  },
  {
    id: "REC-3",
    name: "what stands, not the peak",
    what: "At the end of an interval the sessions that stand then are recorded, not the most that stood.",
    expects: "09:00:00 44; observed 2021-03-29 01:00:00 40",
    rules: {
      closeBoundary: (recorder, at, rules) => {
        const interval = highest(noPeaks, recorder.standing);
        const gauges = recorder.gauges.map((gauge) => ({ ...gauge, interval }));
        return closeBoundary(at === recorder.nextRecordAt ? { ...recorder, gauges } : recorder, at, rules);
      },
    },
  },
  {
    id: "REC-3",
    name: "the peak goes on",
    what: "The peak of an interval is carried into the next one.",
    expects: "17:00:00 40, 2021-03-29 09:00:00 44, 2021-03-29 01:00:00 40; observed 2021-03-29 09:00:00 44",
    rules: {
      closeBoundary: (recorder, at, rules) => {
        const closing = closeBoundary(recorder, at, rules);
        if (at !== recorder.nextRecordAt) return closing;
        const gauges = closing.recorder.gauges.map((gauge, index) => ({
          ...gauge,
          interval: recorder.gauges[index]?.interval ?? gauge.interval,
        }));
        return { ...closing, recorder: { ...closing.recorder, gauges } };
      },
    },
  },
  {
    id: "REC-4",
    name: "records lost in a reload",
    what: "A reload empties the list of records.",
    expects: "01:00:00 40; observed none",
    rules: { keptOverReload: (state) => ({ ...keptOverReload(state), records: [] }) },
  },
  {
    id: "REC-4",
    name: "reports lost in a reload",
    what: "A reload forgets every report that was not handed over yet.",
    expects: "05:00:00 without gap or overlap; observed 2021-03-29 00:00:00 to 2021-03-29 01:00:00: 40",
    rules: { keptOverReload: (state) => ({ ...keptOverReload(state), book: { ...state.book, open: [] } }) },
  },
  {
    id: "REC-5",
    name: "equal records are listed",
    what: "At the end of an interval use is listed and reported as a change though it equals the record before.",
    expects: "expected Standard records: 2021-03-29 01:00:00 40; observed 2021-04-01 01:00:00 40",
    rules: {
      closeBoundary: (recorder, at, rules) => {
        const closing = closeBoundary(recorder, at, rules);
        if (at !== recorder.nextRecordAt) return closing;
        const equal = closing.recorder.gauges.filter(
          ({ tag, recorded }) => recorded > 0 && !closing.records.some((record) => record.tag === tag),
        );
        const records = equal.map(({ tag, recorded }) => ({ tag, at, count: recorded }));
        return { ...closing, records: [...closing.records, ...records] };
      },
    },
  },
  {
    id: "REC-1",
    name: "31 days are taken",
    what: "An interval of 31 days is taken.",
    expects: "expected refused; observed accepted",
    rules: {
      checkPeriodicity: (asked, release) =>
        asked.unit === "days" && asked.count === 31
          ? { kind: "taken", periodicity: asked }
          : checkPeriodicity(asked, release),
    },
  },
  {
    id: "REC-4",
    name: "failed submissions lost",
    what: "What was handed over once is not kept for want of an acknowledgement.",
    expects: "without gap or overlap; observed",
    rules: { handOver: (book, sign) => handOver({ ...book, handed: [] }, sign) },
  },
];
