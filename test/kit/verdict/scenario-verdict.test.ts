import { describe, expect, it } from "vitest";
import { type StepOutcome, scenarioVerdict } from "../../../kit/verdict/scenario-verdict";

const given: StepOutcome = { kind: "given", text: "a device", status: "passed" };
const when: StepOutcome = { kind: "when", text: "time passes", status: "passed" };
const then: StepOutcome = { kind: "then", text: "it reports", status: "passed" };
const failing = { status: "failed", message: "no report", error: "Error" } as const;

describe("the verdict of a scenario", () => {
  it("is passed when every step passed", () => {
    expect(scenarioVerdict([given, when, then], {})).toEqual({ verdict: "passed" });
  });

  it.each([
    ["a Then fails", [given, when, { ...then, ...failing }], "it reports"],
    ["a When fails", [given, { ...when, ...failing }, { ...then, status: "skipped" }], "time passes"],
  ] satisfies [string, StepOutcome[], string][])("is failed when %s", (_what, steps, step) => {
    expect(scenarioVerdict(steps, {})).toEqual({ verdict: "failed", failure: { step, message: "no report" } });
  });

  it("shows what was expected and observed", () => {
    const deviation = { expected: "1 report", observed: "none" };
    expect(scenarioVerdict([given, { ...then, ...failing }], { deviation })).toEqual({
      verdict: "failed",
      failure: { step: "it reports", message: "no report", ...deviation },
    });
  });

  it.each([
    ["a Given fails", [{ ...given, ...failing }], '"a device" could not be brought about: no report'],
    [
      "a hook fails",
      [{ kind: "hook", text: "a hook", ...failing }, given],
      "the scenario could not be set up: no report",
    ],
    [
      "a step is skipped without a word",
      [given, { ...when, status: "skipped" }],
      'skipped without a reason at "time passes"',
    ],
  ] satisfies [string, StepOutcome[], string][])("is untested when %s", (_what, steps, reason) => {
    expect(scenarioVerdict(steps, {})).toEqual({ verdict: "untested", reason });
  });

  it("stays untested when a Given compared and found a difference", () => {
    expect(scenarioVerdict([{ ...given, ...failing }], { deviation: { expected: "up", observed: "down" } })).toEqual({
      verdict: "untested",
      reason: '"a device" could not be brought about: expected up, observed down',
    });
  });

  it("is failed, not untested, when a hook fails after a Then did", () => {
    const steps: StepOutcome[] = [given, { ...then, ...failing }, { kind: "hook", text: "a hook", ...failing }];
    expect(scenarioVerdict(steps, {}).verdict).toBe("failed");
  });

  it.each(["inapplicable", "untested", "cantTell"] as const)("is %s when the steps say so and skip", (verdict) => {
    const said = { verdict, reason: "not declared" };
    expect(scenarioVerdict([{ ...given, status: "skipped" }], { verdict: said })).toEqual(said);
  });

  it("is failed when the steps doubted and then found a difference", () => {
    const remarks = {
      verdict: { verdict: "cantTell", reason: "unclear" },
      deviation: { expected: "1", observed: "2" },
    } as const;
    expect(scenarioVerdict([given, { ...then, ...failing }], remarks).verdict).toBe("failed");
  });

  it.each([
    ["nobody wrote the step", { ...then, status: "undefined" }, 'no step says "it reports"'],
    [
      "the step stumbles",
      { ...then, status: "failed", error: "TypeError", message: "x is undefined" },
      'TypeError at "it reports": x is undefined',
    ],
  ] satisfies [string, StepOutcome, string][])(
    "is untested by the kit's own fault when %s",
    (_what, step, kitFault) => {
      expect(scenarioVerdict([given, step], {})).toEqual({
        verdict: "untested",
        reason: `the kit's own fault: ${kitFault}`,
        kitFault,
      });
    },
  );
});
