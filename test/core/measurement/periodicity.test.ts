import { describe, expect, it } from "vitest";
import {
  carriedPeriodicity,
  checkPeriodicity,
  defaultPeriodicity,
  intervalOf,
  type Periodicity,
  sameInterval,
} from "../../../core/measurement/periodicity";
import { parseRelease } from "../../../core/release/release";

const of = (unit: "hours" | "days", count: number): Periodicity => ({ unit, count });
const verdict = (release: string, unit: "hours" | "days", count: number) =>
  checkPeriodicity(of(unit, count), parseRelease(release));

describe("the measurement interval", () => {
  it.each([
    ["hours", 7, "refused"],
    ["hours", 8, "taken"],
    ["hours", 23, "taken"],
    ["hours", 24, "refused"],
    ["hours", 8.5, "refused"],
    ["days", 0, "refused"],
    ["days", 1, "taken"],
    ["days", 30, "taken"],
    ["days", 31, "refused"],
  ] as const)("REC-1 of %s %d is %s", (unit, count, kind) => {
    expect(verdict("17.6.1a", unit, count).kind).toBe(kind);
  });

  it.each([
    ["hours", 0, "refused"],
    ["hours", 1, "taken"],
    ["hours", 23, "taken"],
    ["hours", 24, "refused"],
    ["days", 0, "refused"],
    ["days", 30, "taken"],
    ["days", 31, "refused"],
  ] as const)("REL-7 before policy reporting of %s %d is %s", (unit, count, kind) => {
    expect(verdict("17.3.1a", unit, count).kind).toBe(kind);
  });

  it("REC-1 that is refused is told with the range of the release", () => {
    expect(verdict("17.6.1a", "hours", 7)).toEqual({
      kind: "refused",
      message: "a measurement interval of 7 hours is out of range: 17.6.1a takes hours from 8 to 23",
    });
  });

  it("REC-2 is 7 days without configuration", () => {
    expect(defaultPeriodicity).toEqual({ unit: "days", count: 7 });
    expect(intervalOf(defaultPeriodicity)).toBe(604_800);
  });

  it.each([
    ["17.3.2", "hours", 7, "hours", 8],
    ["17.3.2", "hours", 8, "hours", 8],
    ["17.3.2", "hours", 9, "hours", 9],
    ["17.3.2", "days", 1, "days", 1],
    ["17.3.1a", "hours", 1, "hours", 1],
  ] as const)("REL-7 on an upgrade to %s makes of %s %d %s %d", (release, unit, count, carriedUnit, carried) => {
    expect(carriedPeriodicity(of(unit, count), parseRelease(release))).toEqual(of(carriedUnit, carried));
  });

  it("is the same where its length is, whatever the unit", () => {
    expect(sameInterval(of("hours", 24), of("days", 1))).toBe(true);
    expect(sameInterval(of("hours", 8), of("days", 8))).toBe(false);
  });
});
