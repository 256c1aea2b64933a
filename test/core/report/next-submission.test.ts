import { describe, expect, it } from "vitest";
import { announcedPush, nextSubmission, type PushFacts } from "../../../core/report/next-submission";
import { formatInstant, type Instant, parseInstant } from "../../../core/time/instant";

const at = (text: string): Instant => parseInstant(`2021-${text}Z`);
const facts: PushFacts = {
  lastPush: at("10-22T16:24:52"),
  rationedFrom: at("10-22T16:24:52"),
  firstPush: at("04-20T13:30:00"),
  pushIntervalDays: 30,
  deadline: "none",
  unsentChange: "none",
  retry: "none",
};
const due = (changed: Partial<PushFacts>) => {
  const submission = nextSubmission({ ...facts, rationedFrom: changed.lastPush ?? facts.lastPush, ...changed });
  return submission === "none" ? "none" : `${formatInstant(submission.at).slice(5, 19)} ${submission.because}`;
};

describe("the next submission", () => {
  it("RPT-12 follows the last by the push interval, as in the guide's sample", () => {
    expect(due({ pushIntervalDays: 1 })).toBe("10-23T16:24:52 routine-push");
    expect(due({ pushIntervalDays: 30 })).toBe("11-21T16:24:52 routine-push");
    expect(due({ pushIntervalDays: 0 })).toBe("none");
  });

  it("RPT-12 of a newly trusted device comes with its first push", () => {
    expect(due({ lastPush: "never" })).toBe("04-20T13:30:00 first-push");
  });

  it("RPT-7 leaves one day before the deadline at the latest, once", () => {
    expect(due({ deadline: at("11-10T12:00:00") })).toBe("11-09T12:00:00 before-deadline");
    expect(due({ deadline: at("10-23T16:24:53") })).toBe("10-23T16:24:52 before-deadline");
    expect(due({ deadline: at("10-23T16:24:52") })).toBe("11-21T16:24:52 routine-push");
    expect(due({ deadline: at("10-23T10:00:00") })).toBe("11-21T16:24:52 routine-push");
  });

  it("RPT-7 leaves before the deadline though nothing was ever sent, or routine pushes are none", () => {
    const deadline = at("04-21T13:00:00");
    expect(due({ lastPush: "never", deadline })).toBe("04-20T13:00:00 before-deadline");
    expect(due({ pushIntervalDays: 0, deadline: at("11-10T12:00:00") })).toBe("11-09T12:00:00 before-deadline");
  });

  it("CHG-3, CHG-4 carries a change at once, and 24 hours after the last accepted submission at the soonest", () => {
    expect(due({ unsentChange: at("10-23T16:24:51") })).toBe("10-23T16:24:52 change");
    expect(due({ unsentChange: at("10-25T08:00:00") })).toBe("10-25T08:00:00 change");
    expect(due({ unsentChange: at("04-20T13:29:00"), lastPush: "never" })).toBe("04-20T13:29:00 change");
  });

  it("TRN-7 is the repetition of a failed one, or what changed since", () => {
    const failed = { lastPush: "never", retry: at("04-20T14:30:00") } as const;
    expect(due(failed)).toBe("04-20T14:30:00 retry");
    expect(due({ ...failed, unsentChange: at("04-20T14:00:00") })).toBe("04-20T14:00:00 change");
    expect(due({ ...failed, unsentChange: at("04-20T14:30:00") })).toBe("04-20T14:30:00 retry");
    expect(due({ ...failed, unsentChange: at("04-20T15:00:00") })).toBe("04-20T14:30:00 retry");
    expect(due({ ...failed, deadline: at("04-21T13:00:00") })).toBe("04-20T14:30:00 retry");
  });

  it("is announced without what a change may bring", () => {
    const changed = { ...facts, unsentChange: at("10-23T16:24:51"), deadline: at("11-10T12:00:00") };
    expect(announcedPush(changed)).toBe(at("11-09T12:00:00"));
    expect(announcedPush({ ...changed, deadline: at("12-24T12:00:00") })).toBe(at("11-21T16:24:52"));
    expect(announcedPush({ ...changed, pushIntervalDays: 0, deadline: "none" })).toBe("none");
  });
});
