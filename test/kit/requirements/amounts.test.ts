import { expect, it } from "vitest";
import { amount, amountsIn } from "../../../kit/requirements/amounts";

const second = 1;
const minute = 60;
const hour = 3600;
const day = 86_400;

it.each([
  ["24 hours", [24 * hour]],
  ["Eight hours from the last record", [8 * hour]],
  ["23 hours 59 minutes 59 seconds after", [24 * hour - second]],
  ["7 h 59 min 59 s, 8 h, 8 h 0 min 1 s", [8 * hour - second, 8 * hour, 8 * hour + second]],
  ["8 to 23 hours or 1 to 30 days", [23 * hour, 30 * day, 8 * hour, day]],
  ["within a minute, an hour, every day", [minute, hour, day]],
  ["A hundred days", [100 * day]],
  ["perpetual 30/-/90", [30 * day, 90 * day]],
  ["perpetual | 0 (CISCO default) | 60 (Customer Policy)", [0, 60 * day]],
])("%s states spans of time", (text, seconds) => {
  expect(amountsIn(text).map(({ measure, count }) => ({ measure, count }))).toEqual(
    seconds.map((count) => ({ measure: "seconds", count })),
  );
});

it.each(["24 and 26 percent", "24% or 26%"])("%s states shares", (text) => {
  expect(
    amountsIn(text)
      .map(({ measure, count }) => `${count} ${measure}`)
      .sort(),
  ).toEqual(["24 percent", "26 percent"]);
});

it.each([
  "40 sessions at 09:00:01 on day 91",
  "a second submission of the first day",
  "release 17.3.2 without padding zeros",
  "2021-10-08 13:56:07",
])("%s states no amount", (text) => {
  expect(amountsIn(text)).toEqual([]);
});

it("a unit that is none is named", () => {
  expect(() => amount("8", "fortnights")).toThrow('"fortnights" is no unit of an amount');
});
