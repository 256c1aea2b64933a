import { describe, expect, it } from "vitest";
import { stepOutcome } from "../../../kit/run/step-outcome";

type Step = NonNullable<Parameters<typeof stepOutcome>[0]>;
type Result = Parameters<typeof stepOutcome>[1];

const step = (type: string) => ({ id: "1", text: "a device", astNodeIds: [], type }) as Step;
const result = (status: string, more: object = {}) =>
  ({ status, duration: { seconds: 0, nanos: 1 }, ...more }) as Result;

describe("how a step ended", () => {
  it.each([
    ["Context", "given"],
    ["Action", "when"],
    ["Outcome", "then"],
    ["Unknown", "when"],
  ])("%s is a %s", (type, kind) => {
    expect(stepOutcome(step(type), result("PASSED"))).toEqual({ kind, text: "a device", status: "passed" });
  });

  it("is a hook's where no step of a feature stands behind it", () => {
    expect(stepOutcome(undefined, result("PASSED")).kind).toBe("hook");
  });

  it.each([
    ["FAILED", "failed"],
    ["SKIPPED", "skipped"],
    ["UNDEFINED", "undefined"],
    ["AMBIGUOUS", "undefined"],
    ["PENDING", "undefined"],
  ])("%s is %s", (status, word) => {
    expect(stepOutcome(step("Action"), result(status)).status).toBe(word);
  });

  it("keeps the words of an error and its name, without the places in the code", () => {
    const exception = {
      type: "ApiFault",
      message: "status 500:\n  try later\n    at fetch (/home/me/api.ts:1:2)\n    at main",
    };
    expect(stepOutcome(step("Action"), result("FAILED", { exception }))).toMatchObject({
      message: "status 500:\n  try later",
      error: "ApiFault",
    });
  });
});
