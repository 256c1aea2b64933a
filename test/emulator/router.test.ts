import { describe, expect, it } from "vitest";
import { signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import type { Policy } from "../../core/policy/policy";
import { formatRelease, parseRelease } from "../../core/release/release";
import { days, hours, seconds } from "../../core/time/duration";
import { formatInstant, type Instant, minus, parseInstant, plus } from "../../core/time/instant";
import type { DeviceMessage, ReportMessage } from "../../emulator/device/messages";
import { Server } from "./server";

const midnight = parseInstant("2021-03-29T00:00:00Z");
const ninety: Policy = {
  classes: { perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 } },
};

describe("day 91", () => {
  it("ENF-1 … ENF-6 a 17.6.1a router whose acknowledgements stay out stops to the second, measures on, and takes calls again", () => {
    const server = new Server("17.6.1a", midnight, ninety);
    const { router } = server;
    router.calls({ action: "start", kind: "trunk", count: 40 });
    const deadline = plus(midnight, days(90));
    server.advance(minus(deadline, seconds(1)));
    expect(router.deadline).toBe(deadline);
    expect(router.calls({ action: "start", kind: "trunk", count: 1 })).toEqual({ accepted: 1, refused: 0 });
    server.advance(deadline);
    expect(router.service).toEqual({ kind: "down", since: deadline, because: "no-acknowledgement-by-the-deadline" });
    expect(router.calls({ action: "start", kind: "trunk", count: 2 })).toEqual({ accepted: 0, refused: 2 });
    expect(router.calls({ action: "start", kind: "voice-port", count: 3 })).toEqual({ accepted: 3, refused: 0 });
    router.calls({ action: "end", kind: "trunk", count: 41 });
    server.advance(plus(deadline, hours(1)));
    expect(router.state.records.at(-1)).toEqual({ tag: "CUBE_T_VGW", at: plus(deadline, hours(1)), count: 3 });
    router.reload();
    expect(router.service.kind).toBe("down");
    server.acknowledgeAll();
    expect(router.service.kind).toBe("up");
    expect(router.calls({ action: "start", kind: "trunk", count: 2 })).toEqual({ accepted: 2, refused: 0 });
  });

  it("ENF-2 the same story on 17.6.2 never stops, and an upgrade to it ends a stop at once", () => {
    const never = new Server("17.6.2", midnight, ninety);
    const stopped = new Server("17.6.1a", midnight, ninety);
    for (const server of [never, stopped]) {
      server.router.calls({ action: "start", kind: "trunk", count: 40 });
      server.advance(plus(midnight, days(91)));
    }
    expect(never.router.service.kind).toBe("up");
    expect(stopped.router.service.kind).toBe("down");
    stopped.router.upgrade(parseRelease("17.6.2"));
    expect(stopped.router.service.kind).toBe("up");
  });
});

describe("a router", () => {
  const sentAt = (messages: readonly DeviceMessage[], kind: DeviceMessage["kind"]) =>
    messages.filter((message) => message.kind === kind).map(({ at }) => formatInstant(at));
  const reports = (messages: readonly DeviceMessage[]): ReportMessage[] =>
    messages.filter((message): message is ReportMessage => message.kind === "report");

  it("CHG-3, CHG-4 sends a change when it is recorded, and the next 24 hours after that submission", () => {
    const server = new Server("17.6.1a", midnight, ninety);
    server.advance(plus(midnight, seconds(1_800)));
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, seconds(5_400)));
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(3)));
    expect(sentAt(server.messages, "report")).toEqual(["2021-03-29T01:00:00Z", "2021-03-30T01:00:00Z"]);
  });

  it("TRN-7 polls after five minutes, then twice as late each time, at least daily", () => {
    const server = new Server("17.6.1a", midnight, ninety);
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, hours(5)));
    const [first, ...others] = server.messages
      .filter(({ kind }) => kind !== "trust-request")
      .map(({ at }) => at - midnight);
    expect(first).toBe(3_600);
    expect(others.map((at, index) => at - (others[index - 1] ?? 3_600))).toEqual([300, 600, 1_200, 2_400, 4_800]);
    server.messages.length = 0;
    server.advance(plus(midnight, days(6)));
    const daily = server.messages.filter(({ kind }) => kind === "poll").map(({ at }) => at);
    expect(daily.at(-1)).toBe((daily.at(-2) ?? 0) + 86_400);
  });

  it("RPT-2 hands the same bytes over again while no acknowledgement names them", () => {
    const server = new Server("17.6.1a", midnight, ninety);
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(40)));
    const [first, second] = reports(server.messages);
    expect(second?.reports[0]).toEqual(first?.reports[0]);
    expect(second?.document).toContain(first?.document.split("\n")[2]);
    expect(second?.reports).toHaveLength(2);
  });

  it("TRN-7 repeats a submission that met silence within a day, and only that until a change comes", () => {
    const server = new Server("17.6.1a", midnight, ninety, "silent");
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(10)));
    const times = reports(server.messages).map(({ at }) => at - midnight);
    const waits = times.map((at, index) => at - (times[index - 1] ?? 3_600)).slice(1);
    expect(times.length).toBeGreaterThan(9);
    expect(Math.max(...waits)).toBeLessThanOrEqual(86_400);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_700);
    const texts = new Set(reports(server.messages).map(({ reports: [report] }) => JSON.stringify(report)));
    expect(texts.size).toBe(1);
  });

  it("TRU-7 pushes nothing without trust, and keeps everything", () => {
    const server = new Server("17.6.1a", midnight, ninety, "receipts", false);
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, days(100)));
    expect(server.messages).toEqual([]);
    const measurements = server.router.state.book.open[0]?.report.measurements ?? [];
    expect(measurements.at(0)).toEqual({ start: midnight, end: plus(midnight, hours(1)), value: 40 });
    const interval = { start: plus(midnight, hours(1)), end: plus(midnight, hours(7 * 24 + 1)), value: 40 };
    expect(measurements.at(1)).toEqual(interval);
    expect(measurements.at(-1)?.end).toBe(plus(midnight, days(100)));
    expect(measurements).toHaveLength(16);
  });

  it("ENF-4 refuses with its reason what is not an acknowledgement of its own", () => {
    const server = new Server("17.6.1a", midnight, ninety);
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(midnight, hours(2)));
    const before = server.router.state;
    const good = server.acknowledgement();
    const attempts: [file: string, message: string][] = [
      ["rubbish", 'line 1, column 1: "rubbish" is not expected'],
      [signAcknowledgement({ ...good, reports: [] }, server.issuer), "it names no report that is pending here"],
      [
        signAcknowledgement({ ...good, sudi: { pid: "C8000V", serial: "2" } }, server.issuer),
        "it is for C8000V, serial number 2",
      ],
      [signAcknowledgement(good, server.issuer).replace("CUBE_T_STD", "CUBE_T_ENH"), "its signature does not fit"],
    ];
    for (const [document, message] of attempts) {
      expect(server.router.receive({ kind: "acknowledgement", document })).toEqual({ accepted: false, message });
      expect(server.router.state).toEqual(before);
    }
    const document = signAcknowledgement(good, server.issuer);
    expect(server.router.receive({ kind: "acknowledgement", document })).toEqual({ accepted: true });
    expect(server.router.receive({ kind: "acknowledgement", document }).accepted).toBe(false);
  });

  it("REC-1 refuses an interval out of range and keeps what was configured", () => {
    const { router } = new Server("17.6.1a", midnight, ninety);
    const before = router.state;
    for (const periodicity of [
      { unit: "hours", count: 7 },
      { unit: "hours", count: 24 },
      { unit: "days", count: 31 },
    ] as const) {
      expect(router.configure({ periodicity, transport: "off" }).accepted).toBe(false);
    }
    expect(router.configure({ periodicity: { unit: "hours", count: 7 } }).message).toBe(
      "a measurement interval of 7 hours is out of range: 17.6.1a takes hours from 8 to 23",
    );
    expect(router.state).toEqual(before);
    expect(router.configure({ periodicity: { unit: "hours", count: 23 } }).accepted).toBe(true);
  });

  it("REL-9 an upgrade to other tags tells what was used under the old ones, and starts the new ones from nothing", () => {
    const { router } = new Server("17.15.1", midnight, ninety, "receipts", false);
    router.calls({ action: "start", kind: "trunk", count: 40 });
    router.advance(plus(midnight, seconds(5_400)));
    router.upgrade(parseRelease("17.18.1a"));
    expect(router.deadline).toBe(plus(midnight, days(365)));
    router.calls({ action: "start", kind: "trunk", count: 5 });
    router.advance(plus(midnight, hours(2)));
    const told = router.state.book.open.map(({ report }) => [
      report.tag,
      formatRelease(report.softwareVersion),
      ...report.measurements.map(({ start, end, value }) => `${start - midnight}-${end - midnight}: ${value}`),
    ]);
    expect(told).toEqual([
      ["CUBE_T_STD", "17.15.1", "0-3600: 40", "3600-5400: 40"],
      ["CUBE_TS_STD", "17.18.1a", "5400-7200: 5"],
    ]);
    expect(router.state.records.map(({ tag, count }) => `${tag} ${count}`)).toEqual(["CUBE_T_STD 40", "CUBE_TS_STD 5"]);
  });

  it("does not let its clock go back", () => {
    const { router } = new Server("17.6.1a", midnight, ninety);
    expect(() => router.advance(minus(midnight, seconds(1)) as Instant)).toThrow("the clock cannot go back");
  });
});
