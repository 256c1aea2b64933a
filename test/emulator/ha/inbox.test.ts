import { describe, expect, it } from "vitest";
import { hours, minutes } from "../../../core/time/duration";
import { plus } from "../../../core/time/instant";
import { Paired, sudis } from "./paired";

function busy(): Paired {
  const paired = new Paired("inbox");
  paired.pair.configure({ periodicity: { unit: "hours", count: 8 } });
  paired.calls("start", 40);
  return paired;
}

describe("an inbox pair", () => {
  it("HAI-1 has one configuration, which is taken at the active", () => {
    const { pair } = busy();
    expect(pair.router("second").state.recorder.periodicity).toEqual({ unit: "hours", count: 8 });
    expect(pair.configure({ hostname: "other" }, "second")).toMatchObject({ accepted: false });
    expect(pair.configure({ hostname: "other" })).toEqual({ accepted: true });
    expect(pair.states().map(({ hostname }) => hostname)).toEqual(["other", "other"]);
  });

  it("HAI-2 goes on as the same device after a switchover: calls, records, reports, trust, interval and deadline", () => {
    const paired = busy();
    paired.advance(plus(paired.start, minutes(150)));
    const before = paired.pair.router();
    const { deadline, state } = before;
    paired.pair.failover();
    const after = paired.pair.router();
    expect(after).toMatchObject({ unit: "second", deadline, counts: { aggregate: 40 } });
    expect(after.state).toMatchObject({ records: state.records, book: state.book, trust: state.trust });
    expect(after.state.recorder.nextRecordAt).toBe(state.recorder.nextRecordAt);
    paired.calls("start", 20);
    paired.advance(plus(paired.start, hours(26)));
    const submissions = paired.submissions("first");
    expect(submissions.length).toBe(2);
    expect(new Set(submissions.flatMap(({ reports }) => reports.map(({ sudi }) => sudi.serial)))).toEqual(
      new Set([sudis.first.serial]),
    );
  });

  it("repeats what was on the wire at the switchover, with the same bytes", () => {
    const paired = busy();
    const [lost] = paired.pair.advance(plus(paired.start, hours(2)));
    paired.pair.failover();
    paired.advance(plus(paired.start, hours(4)));
    const [repeated] = paired.submissions("first");
    expect(lost?.kind === "report" && lost.reports[0]).toEqual(repeated?.reports[0]);
  });

  it("is upgraded one route processor after the other, and the calls go on", () => {
    const { pair } = busy();
    const newer = { major: 17, minor: 18, rebuild: 1, letter: "a" };
    pair.upgrade(newer);
    expect(pair.states().map(({ release }) => release.minor)).toEqual([18, 6]);
    pair.upgrade(newer);
    expect(pair.router()).toMatchObject({ unit: "first", counts: { aggregate: 40 } });
    expect(pair.states().map(({ release }) => release.minor)).toEqual([18, 18]);
    expect(pair.router().state.recorder.gauges[0]?.tag).toBe("CUBE_TS_STD");
  });

  it("stays as it is while the two do not hear each other, and does not switch over", () => {
    const { pair } = busy();
    pair.peerLink("down");
    expect([pair.router("first").role, pair.router("second").role]).toEqual(["active", "standby"]);
    expect(pair.failover().accepted).toBe(false);
    pair.peerLink("up");
    expect(pair.failover().accepted).toBe(true);
  });
});
