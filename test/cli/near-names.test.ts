import { expect, it } from "vitest";
import { nearNames } from "../../cli/near-names";

const names = ["CHG-1", "CHG-4", "CNT-4", "DDL-4"];

it.each([
  ["CHG4", ["CHG-4", "CHG-1"]],
  ["chg-4", ["CHG-4", "CHG-1", "CNT-4"]],
  ["CGH-4", ["CHG-4", "CNT-4"]],
  ["moon", []],
])("%s may be meant for %j", (typed, near) => {
  expect(nearNames(typed, names)).toEqual(near);
});
