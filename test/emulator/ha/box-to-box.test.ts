import { describe, expect, it } from "vitest";
import { pendingReports } from "../../../core/report/report-book";
import { days, hours, minutes, seconds } from "../../../core/time/duration";
import { minus, plus } from "../../../core/time/instant";
import { Paired, sudis } from "./paired";

const hourly = { periodicity: { unit: "hours", count: 8 } } as const;

/** A pair with 40 calls since midnight, told to record every 8 hours. */
function busy(...setup: ConstructorParameters<typeof Paired>): Paired {
  const paired = new Paired(...setup);
  paired.pair.configure(hourly);
  paired.calls("start", 40);
  return paired;
}

describe("a box-to-box pair", () => {
  it("lets calls and the value recorded last survive a failover: nothing is recorded anew while nothing changes", () => {
    const paired = busy();
    paired.advance(plus(paired.start, hours(2)));
    expect(paired.pair.failover()).toEqual({ accepted: true });
    expect(paired.pair.router("second").counts.aggregate).toBe(40);
    expect(paired.pair.router("first").counts.aggregate).toBe(0);
    paired.advance(plus(paired.start, days(3)));
    expect(paired.pair.router("second").state.records).toEqual([]);
    expect(paired.calls("end", 40)).toBe(40);
  });

  it("HAB-6 starts a new interval at the failover", () => {
    const paired = busy();
    paired.pair.configure({ periodicity: { unit: "days", count: 5 } });
    const failover = plus(paired.start, days(3));
    paired.advance(failover);
    paired.pair.failover();
    expect(paired.pair.router().state.recorder.nextRecordAt).toBe(plus(failover, days(5)));
  });

  it("HAB-1 names both members when one asks for trust for itself, whoever of them is active", () => {
    const { pair } = busy();
    const asked = pair.trust({ token: "token", scope: "local", force: true }, "second").sent;
    expect(asked).toMatchObject([
      {
        from: sudis.second,
        members: [{ sudi: sudis.second }],
        redundancy: [
          { role: "Active", sudi: sudis.first },
          { role: "Standby", sudi: sudis.second },
        ],
      },
    ]);
  });

  it("covers the time with the reports of the two, without gap or overlap around a failover between the hours", () => {
    const paired = busy();
    const failover = plus(paired.start, minutes(150));
    paired.advance(failover);
    paired.pair.failover();
    paired.advance(plus(paired.start, hours(5)));
    const [before, after] = (["first", "second"] as const).map((unit) => [
      ...paired.submissions(unit).flatMap(({ reports }) => reports),
      ...pendingReports(paired.pair.router(unit).state.book),
    ]);
    expect(before?.flatMap(({ measurements }) => measurements).at(-1)?.end).toBe(failover);
    expect(after?.[0]?.measurements[0]).toMatchObject({ start: failover, value: 40 });
  });

  it("keeps on the old active what it has not handed over, and sends it when that is active again", () => {
    const paired = busy();
    paired.advance(plus(paired.start, minutes(90)));
    expect(paired.submissions("first").length).toBe(1);
    paired.calls("start", 20);
    paired.advance(plus(paired.start, minutes(130)));
    paired.pair.failover();
    paired.advance(plus(paired.start, days(4)));
    expect(paired.submissions("first").length).toBe(1);
    expect(pendingReports(paired.pair.router("first").state.book).map(({ sudi }) => sudi)).toEqual([sudis.first]);
    paired.pair.failover();
    paired.advance(plus(plus(paired.start, days(4)), seconds(2)));
    const [, again] = paired.submissions("first");
    expect(again?.reports.flatMap(({ measurements }) => measurements).map(({ value }) => value)).toContain(60);
  });

  it("repeats a submission whose answer a failover lost, with its ids and bytes", () => {
    const paired = busy();
    const sent = paired.pair.advance(plus(paired.start, hours(2)));
    paired.pair.failover();
    paired.advance(plus(paired.start, days(1)));
    expect(paired.submissions("first")).toEqual([]);
    paired.pair.failover();
    paired.advance(plus(paired.start, hours(25)));
    const [lost] = sent;
    const [repeated] = paired.submissions("first");
    expect(lost?.kind === "report" && repeated?.document.includes(lost.document.split("\n")[2] ?? "?")).toBe(true);
  });

  it("never shuts a standby down, and counts the terms of whoever takes over from the failover", () => {
    const paired = busy();
    paired.acknowledges = false;
    paired.advance(plus(paired.start, minutes(65)));
    const deadline = plus(paired.start, days(90));
    expect(paired.pair.router().deadline).toBe(deadline);
    const failover = minus(deadline, seconds(1));
    paired.advance(failover);
    paired.pair.failover();
    paired.advance(plus(deadline, days(1)));
    expect(paired.pair.router("first")).toMatchObject({ deadline: "none", service: { kind: "up" } });
    expect(paired.pair.router("second").deadline).toBe(plus(failover, days(90)));
    expect(paired.calls("start", 1)).toBe(1);
    paired.pair.failover();
    expect(paired.pair.router("first").deadline).toBe(plus(plus(deadline, days(1)), days(90)));
    expect(paired.pair.router("first").service.kind).toBe("up");
  });

  it("fails over before the active reloads or is upgraded: calls go on, and the release changes on the standby alone", () => {
    const paired = busy();
    paired.advance(plus(paired.start, hours(2)));
    paired.pair.reload();
    expect(paired.pair.router()).toMatchObject({ unit: "second", counts: { aggregate: 40 } });
    paired.pair.upgrade({ major: 17, minor: 9, rebuild: 1, letter: "" });
    expect(paired.pair.router()).toMatchObject({ unit: "first", counts: { aggregate: 40 } });
    expect(paired.pair.router("second").state.release).toMatchObject({ major: 17, minor: 9 });
    expect(paired.pair.router("first").state.release).toMatchObject({ major: 17, minor: 6 });
  });

  it("makes both active when they do not hear each other, lets the calls stay where they are, and goes back to the first of them", () => {
    const paired = busy();
    paired.advance(plus(paired.start, hours(2)));
    paired.pair.peerLink("down");
    const roles = () => [paired.pair.router("first").role, paired.pair.router("second").role];
    expect(roles()).toEqual(["active", "active"]);
    expect(paired.pair.failover().accepted).toBe(false);
    expect(paired.pair.router("second").counts.aggregate).toBe(0);
    paired.calls("start", 5, "second");
    paired.advance(plus(paired.start, hours(4)));
    expect(paired.pair.router("second").state.records.at(-1)?.count).toBe(5);
    paired.pair.peerLink("up");
    expect(roles()).toEqual(["active", "standby"]);
    expect(paired.pair.router().counts.aggregate).toBe(40);
  });

  it("moves both clocks together, and stops both for what either sends", () => {
    const paired = busy();
    paired.pair.peerLink("down");
    paired.calls("start", 5, "second");
    const sent = paired.pair.advance(plus(paired.start, days(1)));
    expect(sent.map(({ from, at }) => [from.serial, at])).toEqual([
      [sudis.first.serial, plus(paired.start, hours(1))],
      [sudis.second.serial, plus(paired.start, hours(1))],
    ]);
    expect(paired.pair.states().map(({ now }) => now)).toEqual([sent[0]?.at, sent[0]?.at]);
  });

  it("CNT-5 uses one licence for every trunk session before 17.18.1a, and the two of its release from then on", () => {
    const tagsOn = (release: string) => {
      const paired = busy("box-to-box", release);
      paired.pair.router().calls({ action: "fork", kind: "trunk", count: 10 });
      paired.advance(plus(paired.start, hours(1)));
      return paired.pair.router().state.records.map(({ tag, count }) => [tag, count]);
    };
    expect(tagsOn("17.6.1a")).toEqual([["CUBE_T_RED", 40]]);
    expect(tagsOn("17.18.1a")).toEqual([
      ["CUBE_TS_STD", 30],
      ["CUBE_TS_ENH", 10],
    ]);
  });

  it("refuses a configuration for both that one of them refuses, and changes neither", () => {
    const paired = busy();
    expect(paired.pair.configure({ periodicity: { unit: "hours", count: 7 } }).accepted).toBe(false);
    expect(paired.pair.configure({ hostname: "other" }, "second").accepted).toBe(true);
    expect(paired.pair.states().map(({ hostname, recorder }) => [hostname, recorder.periodicity.count])).toEqual([
      ["cube", 8],
      ["other", 8],
    ]);
  });
});
