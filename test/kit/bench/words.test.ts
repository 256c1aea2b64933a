import { describe, expect, it } from "vitest";
import { amountOf } from "../../../kit/adapter/bench/amount";
import { oneOf } from "../../../kit/adapter/bench/closed-list";
import { conditionOf } from "../../../kit/adapter/bench/condition";
import { countedOf, countedPattern } from "../../../kit/adapter/bench/counted";
import { deviceOf } from "../../../kit/adapter/bench/device-text";
import { durationOf } from "../../../kit/adapter/bench/duration";
import { tellingOf } from "../../../kit/adapter/bench/findings/log";
import { instantOf } from "../../../kit/adapter/bench/instant";
import { intervalOf } from "../../../kit/adapter/bench/interval-text";
import { clockInstant, momentOf, momentPattern } from "../../../kit/adapter/bench/moment";
import { policyOf } from "../../../kit/adapter/bench/policy-text";
import { arrangementOf, reservedOf } from "../../../kit/adapter/bench/reservation-text";
import { sessionsInTable, sessionsOf } from "../../../kit/adapter/bench/sessions";
import { settingOf } from "../../../kit/adapter/bench/setting";
import { spanOf } from "../../../kit/adapter/bench/span";

const dayOne = instantOf("2021-03-29T00:00:00Z");

describe("moments", () => {
  it.each([
    ["00:30", "2021-03-29T00:30:00Z"],
    ["at 23:59:59", "2021-03-29T23:59:59Z"],
    ["08:00 on day 2", "2021-03-30T08:00:00Z"],
    ["00:00:01 on day 91", "2021-06-27T00:00:01Z"],
    ["2021-10-08 13:56:07", "2021-10-08T13:56:07Z"],
    ["at 1 day 2 hours after 01:00 on day 2", "2021-03-31T03:00:00Z"],
    ["1 second before 2021-12-07 13:56:07", "2021-12-07T13:56:06Z"],
  ])("%s is told by the clock", (text, expected) => {
    expect(clockInstant(momentOf(text), dayOne)).toBe(instantOf(expected));
  });

  it.each([
    ["1 second before the deadline", { kind: "deadline" }, -1],
    ["at the deadline", { kind: "deadline" }, 0],
    ["23 hours 59 minutes 59 seconds after the first submission", { kind: "submission", which: "first" }, 86_399],
    ["1 day after the last acknowledgement", { kind: "acknowledgement", which: "last" }, 86_400],
  ])("%s is told from something that has to come", (text, anchor, offset) => {
    expect(momentOf(text)).toEqual({ text, anchor, offset });
    expect(clockInstant(momentOf(text), dayOne)).toBeUndefined();
  });

  it.each(["noon", "1 hour after", "00:30 on day two", "the fourth submission", "before the deadline"])(
    "%s is no moment, and the error says what one is",
    (text) => {
      expect(() => momentOf(text)).toThrow(`"${text}" is no moment, such as "08:00 on day 2"`);
      expect(new RegExp(`^(?:${momentPattern})$`).test(text)).toBe(false);
    },
  );
});

describe("the other words", () => {
  it("durations add up their parts", () => {
    expect(durationOf("1 day 2 hours 3 minutes 4 seconds")).toBe(93_784);
    expect(() => durationOf("soon")).toThrow("is no duration");
  });

  it.each([
    ["the transport is off", { transport: "off" }],
    [
      "the transport is cslu, to http://192.0.2.20:8182/cslu/v1/pi",
      { transport: "cslu", url: "http://192.0.2.20:8182/cslu/v1/pi" },
    ],
    ["the proxy is 192.0.2.8, port 3128", { proxy: { address: "192.0.2.8", port: 3128 } }],
    ["no name server is configured", { nameServers: [] }],
    ["the source interface is missing", { sourceInterface: { name: "GigabitEthernet0/0/1", state: "missing" } }],
  ])("%s is a setting, for good or for a while", (text, after) => {
    expect(settingOf(text)).toMatchObject({ after, span: undefined });
    const forAWhile = settingOf(`${text} from 00:30 to 12:00 on day 3`);
    expect(forAWhile.after).toEqual(after);
    expect(forAWhile.span?.to?.text).toBe("12:00 on day 3");
    expect(() => settingOf(`${text} today`)).toThrow("is no setting");
  });

  it("how often a log says something", () => {
    expect(tellingOf("says")).toMatchObject({ least: 1, most: Infinity, apart: 0 });
    expect(tellingOf("says once")).toMatchObject({ least: 1, most: 1 });
    expect(tellingOf("says 0 times")).toMatchObject({ least: 0, most: 0 });
    expect(tellingOf("says at most daily")).toMatchObject({ least: 1, apart: 86_400 });
    expect(tellingOf("never says")).toMatchObject({ least: 0, most: 0 });
  });

  it("a span has a beginning, and perhaps an end", () => {
    expect(spanOf("from 00:30").to).toBeUndefined();
    expect(spanOf("from 00:30 to 1 day after the deadline").to?.offset).toBe(86_400);
    expect(() => spanOf("until 00:30")).toThrow("is no span");
  });

  it("sessions are so many of a kind", () => {
    expect(sessionsOf("1 Enhanced trunk session")).toEqual({ count: 1, kind: "Enhanced trunk" });
    expect(() => sessionsOf("3 calls")).toThrow("is no number of sessions");
  });

  it("a table of sessions leaves out what is 0", () => {
    const planned = sessionsInTable([{ from: "08:00", to: "10:00", Standard: "2", Enhanced: "0" }]);
    expect(planned.map(({ sessions }) => sessions)).toEqual([{ count: 2, kind: "Standard trunk" }]);
  });

  it("a policy names days of the first report, of the reporting frequency and of the report on change, in this order", () => {
    expect(policyOf("perpetual 30/60/90, export 0/30/31, a push every 10 days, no acknowledgement")).toEqual({
      perpetual: { firstReport: 30, reportingFrequency: 60, reportOnChange: 90 },
      export: { firstReport: 0, reportingFrequency: 30, reportOnChange: 31 },
      pushIntervalDays: 10,
      ackRequired: false,
    });
  });

  it("a device may be trusted, on a release, with licences of its platform and an interval of its own", () => {
    expect(deviceOf("a device")).toEqual({
      orLater: false,
      stops: false,
      platformLicences: [],
      reservation: [],
      named: {},
    });
    expect(
      deviceOf("a trusted device on release 17.6.1a with ESR_P_1G_A perpetual that measures every 8 hours"),
    ).toEqual({
      association: "trust is established",
      release: "17.6.1a",
      orLater: false,
      stops: false,
      platformLicences: [{ tag: "ESR_P_1G_A", class: "perpetual" }],
      reservation: [],
      named: {},
      interval: { hours: 8 },
    });
    expect(deviceOf("an ASR1006 named asr1006 on release 17.6.1a with 40 Standard reserved")).toMatchObject({
      named: { pid: "ASR1006", hostname: "asr1006" },
      platformLicences: [],
      reservation: [{ tag: "CUBE_T_STD", count: 40 }],
    });
    expect(deviceOf("a registered device on release 17.3.1a")).toMatchObject({
      association: "the platform is registered",
    });
  });

  it("a reservation is made of so many licences, or returned", () => {
    expect(arrangementOf("the reservation is returned")).toEqual({ text: "the reservation is returned" });
    expect(arrangementOf("7 Enhanced licences are reserved")).toMatchObject({
      licence: { tag: "CUBE_T_ENH", count: 7 },
    });
    expect(() => reservedOf("many")).toThrow("names no reserved licences");
  });

  it("a release may stand for all later ones", () => {
    expect(deviceOf("a device on release 17.6.1a or later")).toMatchObject({ release: "17.6.1a", orLater: true });
  });

  it("a release may be any that stops", () => {
    expect(deviceOf("a trusted device on a release that stops")).toMatchObject({
      association: "trust is established",
      stops: true,
    });
    expect(deviceOf("a trusted device on release 17.6.1a")).toMatchObject({ release: "17.6.1a", stops: false });
  });

  it("a condition holds from now on, or for a while", () => {
    expect(conditionOf("the server does not answer")).toEqual({ manner: "does not answer" });
    expect(conditionOf("the link is down from 00:30 to 12:00 on day 2")).toMatchObject({
      manner: "link down",
      span: { from: { text: "00:30" }, to: { text: "12:00 on day 2" } },
    });
    expect(conditionOf("the clock of the server is 59 minutes 59 seconds behind")).toEqual({
      manner: { clockAhead: -3_599 },
    });
    expect(() => conditionOf("the server is tired")).toThrow("is no condition");
  });

  it("counts of standing sessions, Aggregate only where it is stated", () => {
    const read = (text: string) => {
      const [, enhanced = "", standard = "", aggregate] = countedPattern.exec(text) ?? [];
      return countedOf(enhanced, standard, aggregate);
    };
    expect(read("2 Enhanced and 3 Standard sessions")).toEqual({ enhanced: 2, standard: 3 });
    expect(read("4 Enhanced, 7 Standard and 11 Aggregate sessions")).toEqual({
      enhanced: 4,
      standard: 7,
      aggregate: 11,
    });
  });

  it("intervals and amounts keep their unit and their limits", () => {
    expect([intervalOf("8 hours"), intervalOf("1 day")]).toEqual([{ hours: 8 }, { days: 1 }]);
    expect(amountOf("at least 2")).toMatchObject({ least: 2, most: Infinity });
    expect(amountOf("2")).toMatchObject({ least: 2, most: 2 });
  });

  it("a closed list takes its own words only", () => {
    expect(oneOf(["up", "down"]).transformer("down")).toBe("down");
    expect(() => oneOf(["up", "down"]).transformer("sideways")).toThrow('"sideways" is none of: up, down.');
  });
});
