import { licenceClasses } from "../../../core/policy/licence-class";
import type { OpenChange, ReportBook } from "../../../core/report/report-book";
import { days } from "../../../core/time/duration";
import { later, minus, plus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { acknowledgementDeadline } = documentedRules;

function youngestChanges({ handed, open }: ReportBook): readonly OpenChange[] {
  const youngest = new Map<string, OpenChange>();
  for (const { tag, at } of [
    ...handed.map(({ signed: { report }, changedAt: at }) => ({ tag: report.tag, at })),
    ...open.map(({ report, changedAt: at }) => ({ tag: report.tag, at })),
  ]) {
    if (at !== undefined && at >= (youngest.get(tag)?.at ?? 0)) youngest.set(tag, { tag, at });
  }
  return [...youngest.values()];
}

export const deadline: readonly DeviceDefect[] = [
  {
    id: "DDL-1",
    name: "trust does not count",
    what: "The count begins with the first use even where trust came later.",
    expects: "expected deadline: 2021-04-29 12:00:20; observed 2021-04-28 00:30:00",
    rules: {
      acknowledgementDeadline: (policy, use, history) =>
        acknowledgementDeadline(policy, use, history.reportAcknowledged ? history : { ...history, lastAck: "none" }),
    },
  },
  {
    id: "DDL-2",
    name: "the largest frequency",
    what: "Of several classes in use the largest reporting frequency counts.",
    expects: "expected deadline: 2021-12-07 13:56:07; observed 2022-03-07 13:56:07",
    rules: {
      acknowledgementDeadline: (policy, use, history) => {
        if (!history.reportAcknowledged) return acknowledgementDeadline(policy, use, history);
        const alone = licenceClasses
          .filter((name) => use.inUse.has(name))
          .map((name) => acknowledgementDeadline(policy, { ...use, inUse: new Set([name]) }, history));
        return alone.reduce(
          (one, other) => (one === "none" ? other : other === "none" ? one : later(one, other)),
          "none",
        );
      },
    },
  },
  {
    id: "DDL-3",
    name: "the youngest change",
    what: "Of several open changes the youngest holds the deadline.",
    expects: "expected deadline: 2021-05-02 11:00:00; observed 2021-05-06 11:00:00",
    rules: { openChanges: youngestChanges },
  },
  {
    id: "DDL-3",
    name: "changes do not count",
    what: "A change that waits for its acknowledgement does not hold the deadline.",
    expects: "expected deadline: 2021-05-02 11:00:00; observed 2021-06-27",
    rules: {
      acknowledgementDeadline: (policy, use, history) =>
        acknowledgementDeadline(policy, use, { ...history, openChanges: [] }),
    },
  },
  {
    id: "DDL-4",
    name: "asks all the same",
    what: "A policy that requires no acknowledgement has a deadline like any other.",
    expects: "expected deadline: none; observed 2021-06-27 00:00:00",
    rules: {
      acknowledgementDeadline: (policy, ...facts) =>
        acknowledgementDeadline({ ...policy, ackRequired: { ...policy.ackRequired, value: true } }, ...facts),
    },
  },
  {
    id: "DDL-6",
    name: "past dates vanish",
    what: "A deadline that passed a month ago is shown no more.",
    expects: "expected deadline: 2021-04-28 00:00:00; observed none",
    rules: { shownDeadline: (at, now) => (at !== "none" && plus(at, days(30)) < now ? "none" : at) },
  },
  {
    id: "DDL-1",
    name: "a day more",
    what: "Before the first acknowledged report the deadline is a day late.",
    expects: "expected deadline: 2021-04-29 12:00:20; observed 2021-04-30 12:00:20",
    rules: {
      acknowledgementDeadline: (policy, use, history) => {
        const at = acknowledgementDeadline(policy, use, history);
        return at === "none" || history.reportAcknowledged ? at : plus(at, days(1));
      },
    },
  },
  {
    id: "DDL-2",
    name: "a day less",
    what: "After an acknowledged report the deadline is a day early.",
    expects: "expected deadline: 2021-12-07 13:56:07; observed 2021-12-06 13:56:07",
    rules: {
      acknowledgementDeadline: (policy, use, history) => {
        const at = acknowledgementDeadline(policy, use, history);
        return at === "none" || !history.reportAcknowledged ? at : minus(at, days(1));
      },
    },
  },
];
