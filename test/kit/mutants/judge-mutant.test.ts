import { describe, expect, it } from "vitest";
import { judgeMutant } from "../../../kit/mutants/judge-mutant";
import { loadRegister } from "../../../kit/requirements/register";
import type { RequirementResult } from "../../../kit/verdict/result";
import { row } from "../verdict/rows";

const register = loadRegister();
const story = { name: "[1] a story", place: "features/a.feature:3" };
const broken = (id: string, message = "expected 1; observed 2"): RequirementResult => ({
  ...row(id, "failed"),
  scenarios: [{ ...story, verdict: "failed", failure: { step: "it is 1", message } }],
});
const kindOf = (id: string, results: readonly RequirementResult[], expects = "observed 2") =>
  judgeMutant(register, { id, expects }, results).kind;

describe("a mutant", () => {
  it.each([
    ["told", "it fails alone", [broken("CHG-1"), row("CNT-1", "passed")]],
    ["told", "what rests on it was not seen", [broken("CHG-1"), row("CHG-3", "untested")]],
    ["told", "an equivalent fails with it", [broken("CHG-1"), broken("CHG-5")]],
    ["survived", "everything passes", [row("CHG-1", "passed")]],
    ["survived", "it was not seen itself", [row("CHG-1", "untested")]],
    ["blamed on others", "another one fails", [broken("CHG-1"), broken("CNT-1")]],
    ["blamed on others", "what does not rest on it was not seen", [broken("CHG-1"), row("CNT-1", "untested")]],
    ["blamed on others", "what does not rest on it is in doubt", [broken("CHG-1"), row("CNT-1", "cantTell")]],
    ["told for another reason", "its message is another", [broken("CHG-1", "expected 1; observed 3")]],
  ])("is %s where %s", (kind, _where, results) => {
    expect(kindOf("CHG-1", results)).toBe(kind);
  });

  it("is told where its failure was laid to an equivalent that owns the fact", () => {
    const results = [broken("REL-4"), { ...broken("ENF-2"), verdict: "untested" as const }];
    expect(kindOf("ENF-2", results)).toBe("told");
  });
});
