import { describe, expect, it } from "vitest";
import { loadRegister } from "../../../kit/requirements/register";
import type { SubjectSide } from "../../../kit/requirements/tags";
import { judgeRequirements, type ScenariosRun, unknownReadings } from "../../../kit/verdict/judge-requirements";
import { scenario } from "./rows";

const register = loadRegister();
const nothing: ScenariosRun = { planned: new Set(), scenarios: [], readings: [] };

function judged(run: Partial<ScenariosRun>, id: string, side: SubjectSide = "device") {
  return judgeRequirements(register, { ...nothing, ...run }, side, () => true).find((result) => result.id === id);
}

describe("the requirements of a subject", () => {
  it.each([
    ["device", 98],
    ["server", 37],
    ["connected", 119],
  ] as const)("for the %s are the %i that bind it", (side, count) => {
    expect(judgeRequirements(register, nothing, side, () => true)).toHaveLength(count);
  });

  it("are out of scope with the register's reason", () => {
    expect(judged({}, "CLI-6")).toMatchObject({ verdict: "outOfScope", reason: expect.stringContaining("parsers") });
  });

  it("are out of scope for the connected subject when no scenario connects the sides", () => {
    expect(judged({}, "CHG-1", "connected")).toMatchObject({
      verdict: "outOfScope",
      reason: expect.stringContaining("each side alone"),
    });
    expect(judged({ planned: new Set(["CHG-1"]) }, "CHG-1", "connected")).toMatchObject({ verdict: "untested" });
  });

  it("are untested, never green, when a row in scope has no scenario", () => {
    expect(judged({}, "CHG-1")).toMatchObject({ verdict: "untested", reason: "no scenario of it ran" });
  });

  it("take their scenarios by id", () => {
    const scenarios = [
      { requirements: ["CHG-1"], result: scenario("passed") },
      { requirements: ["CHG-2"], result: scenario("failed") },
    ];
    expect(judged({ scenarios }, "CHG-1")).toMatchObject({ verdict: "passed", scenarios: [scenario("passed")] });
  });

  it("report a reading that another requirement's scenario saw, and keep silent about our own", () => {
    const scenarios = [{ requirements: ["CHG-6"], result: scenario("passed") }];
    const seen = (reading: string) =>
      judged({ scenarios, readings: [{ requirement: "CHG-6", reading }] }, "CHG-6")?.reading;
    const [ours = "", another = ""] = register.get("CHG-6")?.readings ?? [];
    expect(seen(another)).toBe(another);
    expect(seen(ours)).toBeUndefined();
  });

  it("take no reading that the register does not know", () => {
    const readings = [{ requirement: "CHG-6", reading: "whatever suits" }];
    expect(unknownReadings(register, { readings })).toEqual(['the register has no reading "whatever suits" of CHG-6']);
    const [known = ""] = register.get("CHG-6")?.readings ?? [];
    expect(unknownReadings(register, { readings: [{ requirement: "CHG-6", reading: known }] })).toEqual([]);
  });

  it("leave out what was not selected", () => {
    expect(judgeRequirements(register, nothing, "device", (id) => id === "CHG-1").map(({ id }) => id)).toEqual([
      "CHG-1",
    ]);
  });
});
