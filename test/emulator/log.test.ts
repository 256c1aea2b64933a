import { describe, expect, it } from "vitest";
import { days, seconds } from "../../core/time/duration";
import { minus, parseInstant, plus } from "../../core/time/instant";
import { nextWarning } from "../../emulator/device/log/deadline-warning";
import { emptyJournal, type LogMessage, say } from "../../emulator/device/log/journal";
import { Server } from "./server";

const now = parseInstant("2021-03-29T00:00:00Z");
const said = (text: string): LogMessage => ({ facility: "TEST", severity: 6, mnemonic: "SAID", text });

describe("a log", () => {
  it("keeps the last entries, at least 64 and at most 72 of them, and counts all", () => {
    let state = { now, log: emptyJournal };
    for (let count = 1; count <= 1_000; count++) {
      state = say(state, [said(String(count))]);
      const { entries, written } = state.log;
      expect(written).toBe(count);
      expect(entries.length).toBeGreaterThanOrEqual(Math.min(count, 64));
      expect(entries.length).toBeLessThanOrEqual(72);
      expect(entries.at(-1)).toMatchObject({ at: now, text: String(count) });
    }
  });

  it("is the same one where nothing is said", () => {
    const state = { now, log: emptyJournal };
    expect(say(state, [])).toBe(state);
  });
});

describe("the next warning of a deadline (DDL-7)", () => {
  const deadline = plus(now, days(40));
  const left = (count: number) => minus(deadline, days(count));

  it.each([
    ["long before", now, "never", { at: left(30), daysLeft: 30 }],
    ["at 30 days", left(30), "never", { at: left(30), daysLeft: 30 }],
    ["a second later", plus(left(30), seconds(1)), "never", { at: left(29), daysLeft: 29 }],
    ["after the one at 30 days", left(30), left(30), { at: left(29), daysLeft: 29 }],
    ["after one an hour before 29 days", left(29), minus(left(29), seconds(3_600)), { at: left(28), daysLeft: 28 }],
    ["on the last day", left(1), left(2), { at: left(1), daysLeft: 1 }],
    ["in the last day", plus(left(1), seconds(1)), left(1), "none"],
    ["after the deadline", plus(deadline, days(3)), left(1), "none"],
  ] as const)("%s", (_when, at, last, expected) => {
    expect(nextWarning(deadline, at, last)).toEqual(expected);
  });
});

describe("a router's log", () => {
  const perpetual = { firstReport: 30, reportingFrequency: 60, reportOnChange: 60 };
  const texts = (server: Server) => server.router.state.log.entries.map(({ text }) => text);

  it("tells a stop at the deadline and the acknowledgement that ends it, on releases that stop alone", () => {
    for (const [release, stops] of [
      ["17.6.1a", true],
      ["17.6.2", false],
    ] as const) {
      const server = new Server(release, now, { classes: { perpetual } });
      server.router.calls({ action: "start", kind: "trunk", count: 40 });
      server.advance(plus(now, days(31)));
      server.acknowledgeAll();
      const sip = server.router.state.log.entries.filter(({ facility }) => facility === "SIP");
      expect(sip.map(({ text }) => text)).toEqual(
        stops
          ? [
              "SIP service is Down. License report not acknowledged by the deadline.",
              "SIP service is Up. License report acknowledged.",
            ]
          : [],
      );
    }
  });

  it("is empty after a reload, but for a service that is still down", () => {
    const server = new Server("17.6.1a", now, { classes: { perpetual } });
    server.router.calls({ action: "start", kind: "trunk", count: 40 });
    server.advance(plus(now, days(1)));
    expect(texts(server).length).toBeGreaterThan(0);
    server.router.reload();
    expect(texts(server)).toEqual([]);
    server.advance(plus(now, days(31)));
    server.router.reload();
    expect(texts(server)).toEqual(["SIP service is Down. License report not acknowledged by the deadline."]);
  });
});
