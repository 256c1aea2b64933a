import { describe, expect, it } from "vitest";
import { loadRegister } from "../../../kit/requirements/register";
import { blame } from "../../../kit/verdict/blame";
import type { Verdict } from "../../../kit/verdict/result";
import { row } from "./rows";

const register = loadRegister();

function blamed(verdicts: Record<string, Verdict>): Record<string, string> {
  const results = blame(
    register,
    Object.entries(verdicts).map(([id, verdict]) => row(id, verdict)),
  );
  return Object.fromEntries(
    results.map(({ id, verdict, reason }) => [id, reason === undefined ? verdict : `${verdict}: ${reason}`]),
  );
}

describe("one defect shows as one failed requirement", () => {
  it.each([
    [
      { "CHG-1": "failed", "CHG-3": "failed" },
      { "CHG-1": "failed", "CHG-3": "untested: needs CHG-1" },
    ],
    [
      { "CHG-1": "passed", "CHG-3": "failed" },
      { "CHG-1": "passed", "CHG-3": "failed" },
    ],
    [
      { "CHG-1": "failed", "CHG-3": "passed" },
      { "CHG-1": "failed", "CHG-3": "passed" },
    ],
    [
      { "REC-1": "failed", "REL-7": "failed" },
      { "REC-1": "failed", "REL-7": "untested: needs REC-1" },
    ],
    [
      { "REL-4": "failed", "ENF-2": "failed" },
      { "REL-4": "failed", "ENF-2": "untested: needs REL-4" },
    ],
  ] satisfies [Record<string, Verdict>, Record<string, string>][])("%j ends as %j", (before, after) => {
    expect(blamed(before)).toEqual(after);
  });

  it("looks through a need that itself passed", () => {
    expect(blamed({ "CHG-1": "failed", "CHG-3": "passed", "CHG-4": "failed" })["CHG-4"]).toBe("untested: needs CHG-1");
  });

  it("leaves two defects that have nothing to do with each other", () => {
    expect(blamed({ "CNT-1": "failed", "POL-1": "failed" })).toEqual({ "CNT-1": "failed", "POL-1": "failed" });
  });
});
