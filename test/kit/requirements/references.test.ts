import { describe, expect, it } from "vitest";
import { needed, referenceFindings } from "../../../kit/requirements/references";
import { type Requirement, requirement } from "../../../kit/requirements/requirement";

function row(id: string, more: Partial<Requirement> = {}): Requirement {
  return requirement.parse({
    id,
    sides: [{ side: "device" }],
    level: "must",
    basis: "decision",
    sentence: "Something.",
    ...more,
  });
}

describe("references between requirements", () => {
  it("has nothing to say of rows that agree", () => {
    expect(referenceFindings([row("CHG-1"), row("CHG-3", { needs: ["CHG-1"] })])).toEqual([]);
  });

  it.each([
    ["a repeated id", [row("CHG-1"), row("CHG-1")], "CHG-1 stands in the register twice"],
    [
      "a need that does not exist",
      [row("CHG-1", { needs: ["CHG-9"] })],
      "CHG-1 refers to CHG-9, which is no requirement",
    ],
    [
      "one-sided equivalence",
      [row("REC-1"), row("REL-7", { equivalent: ["REC-1"] })],
      "REL-7 calls REC-1 equivalent, and REC-1 does not say so",
    ],
    [
      "a circle",
      [row("CHG-1", { needs: ["CHG-3"] }), row("CHG-3", { needs: ["CHG-1"] })],
      "CHG-1 needs itself in the end",
    ],
  ])("names %s", (_what, rows, finding) => {
    expect(referenceFindings(rows)).toContain(finding);
  });

  it("follows needs through other rows, nearest first", () => {
    const rows = [row("CNT-1"), row("CHG-1", { needs: ["CNT-1"] }), row("CHG-3", { needs: ["CHG-1"] })];
    const byId = new Map(rows.map((each) => [each.id, each]));
    expect([...needed(row("CHG-4", { needs: ["CHG-3"] }), byId)]).toEqual(["CHG-3", "CHG-1", "CNT-1"]);
  });
});
