import type { ReportBook } from "../../../core/report/report-book";
import { days, hours } from "../../../core/time/duration";
import { plus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { builtInPolicy, handOver, isUsageInterval, mergePolicy, nextSubmission, noteUse } = documentedRules;

/** Reports that were handed over, under a new id each. */
function renamed({ lastId, handed, ...book }: ReportBook): ReportBook {
  const open = handed.map(({ signed, changedAt }, index) => ({
    report: { ...signed.report, id: lastId + 1 + index },
    changedAt,
  }));
  return { ...book, lastId: lastId + handed.length, handed: [], open: [...open, ...book.open] };
}

/** Each open report with one measurement for all of its time. */
function flat(book: ReportBook): ReportBook {
  const open = book.open.map(({ report, ...rest }) => {
    const { measurements } = report;
    const [first] = measurements;
    if (first === undefined) return { report, ...rest };
    const end = measurements.at(-1)?.end ?? first.end;
    const value = Math.max(...measurements.map((measurement) => measurement.value));
    return { report: { ...report, measurements: [{ ...first, end, value }] }, ...rest };
  });
  return { ...book, open };
}

export const reports: readonly DeviceDefect[] = [
  {
    id: "RPT-1",
    name: "hours without use left out",
    what: "Stretches without use are in no report.",
    expects: "16:00:00 without gap or overlap; observed",
    rules: {
      noteUse: (book, measured, ...rest) =>
        noteUse(
          book,
          measured.filter(({ value }) => value > 0),
          ...rest,
        ),
    },
  },
  {
    id: "RPT-2",
    name: "a new id each time",
    what: "Reports that are handed over again get new ids.",
    expects: "expected reports handed over again",
    rules: { handOver: (book, sign) => handOver(renamed(book), sign) },
  },
  {
    id: "RPT-7",
    name: "no eye on the deadline",
    what: "Routine pushes follow the push interval alone, whatever the deadline.",
    expects: "expected at least 1 × submission from 2021-03-29 01:01:01 to 2021-06-27 01:00:00; observed 0",
    rules: { nextSubmission: (facts) => nextSubmission({ ...facts, deadline: "none" }) },
  },
  {
    id: "RPT-12",
    name: "28 days",
    what: "The push interval is 28 days unless something else is said.",
    expects: "expected next report push: 2021-04-28 01:00:00; observed 2021-04-26 01:00:00",
    rules: { builtInPolicy: (release) => ({ ...builtInPolicy(release), pushIntervalDays: 28 }) },
  },
  {
    id: "RPT-12",
    name: "366 days are taken",
    what: "A usage interval of 366 days is taken.",
    expects: "expected refused with a reason; observed accepted",
    rules: { isUsageInterval: (days) => days === 366 || isUsageInterval(days) },
  },
  {
    id: "RPT-1",
    name: "one peak a report",
    what: "A report names one peak for all of its time.",
    expects: "expected highest Standard use reported from 2021-03-29 17:00:00",
    rules: { noteUse: (...facts) => flat(noteUse(...facts)) },
  },
  {
    id: "RPT-1",
    name: "an hour ahead",
    what: "What was measured is reported for the hour to come, from the second day of a report on.",
    expects: "without gap or overlap; observed",
    rules: {
      noteUse: (book, measured, ...rest) => {
        const ahead = measured.map((use) =>
          book.lastId === 0 || use.start < book.lastId + days(1)
            ? use
            : { ...use, start: plus(use.start, hours(1)), end: plus(use.end, hours(1)) },
        );
        return noteUse(book, ahead, ...rest);
      },
    },
  },
  {
    id: "RPT-7",
    name: "at the deadline",
    what: "The routine report leaves at the deadline, with no day for its acknowledgement.",
    expects: "expected at least 1 × submission from 2021-03-29 01:01:01",
    rules: {
      nextSubmission: ({ deadline, ...facts }) =>
        nextSubmission({ ...facts, deadline: deadline === "none" ? "none" : plus(deadline, days(1)) }),
    },
  },
  {
    id: "RPT-12",
    name: "first push a day later",
    what: "A newly trusted device pushes a day after it was trusted.",
    expects: "expected 1 × submission from 2021-04-06 12:20:00 to 2021-04-06 12:30:00; observed 0",
    rules: { firstPush: (trustedAt) => plus(trustedAt, days(1)) },
  },
  {
    id: "RPT-12",
    name: "the policy's interval unread",
    what: "The push interval of the account's policy is not heeded.",
    expects: "expected next report push: 2021-03-30 01:00:00; observed 2021-04-28 01:00:00",
    rules: {
      mergePolicy: (builtIn, account) =>
        mergePolicy(builtIn, account === "none" ? account : { ...account, pushIntervalDays: undefined }),
    },
  },
];
