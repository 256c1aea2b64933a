import { describe, expect, it } from "vitest";
import { requirementVerdict } from "../../../kit/verdict/requirement-verdict";
import type { Verdict } from "../../../kit/verdict/result";
import { scenario } from "./rows";

describe("the verdict of a requirement", () => {
  it.each([
    [["passed", "failed", "cantTell", "untested", "inapplicable"], "failed"],
    [["passed", "cantTell", "untested"], "cantTell"],
    [["passed", "untested", "inapplicable"], "untested"],
    [["passed", "inapplicable"], "passed"],
    [["inapplicable", "inapplicable"], "inapplicable"],
  ] satisfies [Verdict[], Verdict][])("of %j is %s", (scenarios, verdict) => {
    expect(
      requirementVerdict(
        scenarios.map((word) => scenario(word)),
        [],
      ).verdict,
    ).toBe(verdict);
  });

  it("is untested when no scenario ran", () => {
    expect(requirementVerdict([], [])).toEqual({ verdict: "untested", reason: "no scenario of it ran" });
  });

  it("takes the reason from a scenario that decided", () => {
    const scenarios = [
      scenario("inapplicable", "no log"),
      scenario("untested", "needs virtual time"),
      scenario("passed"),
    ];
    expect(requirementVerdict(scenarios, [])).toEqual({ verdict: "untested", reason: "needs virtual time" });
  });

  it("names another reading when it passed, and not when it failed", () => {
    expect(requirementVerdict([scenario("passed")], ["exactly a quarter is a change"]).reading).toBe(
      "exactly a quarter is a change",
    );
    expect(requirementVerdict([scenario("failed")], ["exactly a quarter is a change"]).reading).toBeUndefined();
  });
});
