import { describe, expect, it } from "vitest";
import { compareWithBaseline, isGood } from "../../../kit/verdict/compare-with-baseline";
import { conformance } from "../../../kit/verdict/conformance";
import type { KnownDeviation } from "../../../kit/verdict/known-deviation";
import type { RequirementResult } from "../../../kit/verdict/result";
import { row } from "./rows";

const link = "https://example.com/tickets/17";
const entry: KnownDeviation = { id: "CHG-4", message: "expected 0", link, expires: "2027-01-31" };
const failed = (id: string, ...messages: string[]): RequirementResult => ({
  ...row(id, "failed"),
  scenarios: messages.map((message) => ({
    name: "[1] a story",
    place: "features/a.feature:3",
    verdict: "failed",
    failure: { step: "a step", message },
  })),
});
const compare = (baseline: KnownDeviation[], rows: RequirementResult[], today = "2027-01-31") => {
  const { results, findings } = compareWithBaseline(baseline, [conformance("a device", "device", false, rows)], today);
  return { findings, known: results[0]?.known, good: results.every(isGood) };
};
const passed = row("CNT-1", "passed");

describe("a run with a baseline", () => {
  it("is good when nothing decides but what is known", () => {
    expect(compare([entry], [passed, failed("CHG-4", "expected 0; observed 1")])).toEqual({
      findings: [],
      known: ["CHG-4"],
      good: true,
    });
  });

  it("puts up with what rests on a known deviation", () => {
    const follows = { ...row("CHG-5", "untested"), reason: "needs CHG-4", cause: "CHG-4" };
    expect(compare([entry], [passed, failed("CHG-4", "expected 0; observed 1"), follows]).known).toEqual([
      "CHG-4",
      "CHG-5",
    ]);
  });

  it("is not good when something else fails", () => {
    expect(compare([entry], [passed, failed("CHG-4", "expected 0"), failed("CHG-1", "x")]).good).toBe(false);
  });

  it("knows what could not be decided by its reason", () => {
    const open = { ...row("CHG-4", "cantTell"), reason: "expected 0, perhaps" };
    expect(compare([entry], [passed, open])).toEqual({ findings: [], known: ["CHG-4"], good: true });
  });

  it("is not good when nothing passed", () => {
    expect(compare([entry], [failed("CHG-4", "expected 0")]).good).toBe(false);
  });

  it.each([
    ["stale when the requirement passes", [entry], [row("CHG-4", "passed")], /^stale: CHG-4 \(https.*17\)/],
    ["stale when it does not apply", [entry], [row("CHG-4", "inapplicable")], /^stale/],
    ["different when another message is seen", [entry], [failed("CHG-4", "expected 5")], /says "expected 5", and/],
    ["expired the day after", [{ ...entry, expires: "2027-01-30" }], [failed("CHG-4", "expected 0")], /^expired/],
  ])("finds an entry %s", (_what, baseline, rows, finding) => {
    const { findings, known } = compare(baseline, [passed, ...rows]);
    expect(findings).toEqual([expect.stringMatching(finding)]);
    expect(known).toEqual([]);
  });

  it("wants every message known, by one entry or another", () => {
    const rows = [passed, failed("CHG-4", "expected 0", "expected 5")];
    expect(compare([entry], rows)).toEqual({ findings: [], known: [], good: false });
    expect(compare([entry, { ...entry, message: "expected 5" }], rows).good).toBe(true);
  });

  it("says nothing of what was not looked at", () => {
    const follows = { ...row("CHG-4", "untested"), reason: "needs CHG-3", cause: "CHG-3" };
    expect(compare([entry], [passed]).findings).toEqual([]);
    expect(compare([entry], [passed, row("CHG-4", "outOfScope")]).findings).toEqual([]);
    expect(compare([entry], [passed, failed("CHG-3", "x"), follows]).findings).toEqual([]);
    expect(compare([{ ...entry, side: "server" }], [passed, row("CHG-4", "passed")]).findings).toEqual([]);
  });
});
