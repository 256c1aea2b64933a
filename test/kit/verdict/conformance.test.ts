import { describe, expect, it } from "vitest";
import { conformance } from "../../../kit/verdict/conformance";
import type { RequirementResult } from "../../../kit/verdict/result";
import { row } from "./rows";

const judge = (rows: RequirementResult[], strict = false) => conformance("a device", "device", strict, rows);

describe("conformance", () => {
  it("says how much was in scope, applied and passed", () => {
    const rows = [row("CHG-1", "passed"), row("CHG-2", "inapplicable"), row("CLI-1", "outOfScope")];
    expect(judge(rows).sentence).toBe("conformant: 2 of 3 in scope, 1 applicable, 1 passed");
  });

  it.each(["failed", "cantTell", "untested"] as const)("is refused when a must requirement is %s", (verdict) => {
    const result = judge([row("CHG-1", "passed"), row("CHG-3", verdict)]);
    expect(result).toMatchObject({
      conformant: false,
      decisive: ["CHG-3"],
      sentence: "not conformant: 2 of 2 in scope, 2 applicable, 1 passed",
    });
  });

  it("is refused when nothing applied", () => {
    expect(judge([row("CHG-1", "inapplicable"), row("CLI-1", "outOfScope")]).conformant).toBe(false);
  });

  it("takes a failed must* requirement as a deviation, which decides in strict mode", () => {
    const rows = [row("CHG-1", "passed"), row("CHG-6", "failed", "must*")];
    expect(judge(rows)).toMatchObject({ conformant: true, deviations: ["CHG-6"], decisive: [] });
    expect(judge(rows, true)).toMatchObject({ conformant: false, deviations: [], decisive: ["CHG-6"] });
  });

  it.each([false, true])("never turns on a should requirement (strict: %s)", (strict) => {
    expect(judge([row("CHG-1", "passed"), row("REL-9", "failed", "should")], strict).conformant).toBe(true);
  });

  it("counts every verdict", () => {
    const rows = [
      row("CHG-1", "passed"),
      row("CHG-2", "failed"),
      row("CHG-3", "cantTell"),
      row("CHG-4", "inapplicable"),
      row("CHG-5", "untested"),
      row("CLI-1", "outOfScope"),
    ];
    expect(judge(rows).counts).toEqual({
      requirements: 6,
      inScope: 5,
      applicable: 4,
      passed: 1,
      failed: 1,
      cantTell: 1,
      inapplicable: 1,
      untested: 1,
      outOfScope: 1,
    });
  });
});
