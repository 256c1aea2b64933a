import { needed } from "../requirements/references";
import type { Register } from "../requirements/register";
import type { RequirementResult } from "./result";

/** Leaves `failed` only what failed by itself: a failure that rests on another failure becomes `untested: needs …`. */
export function blame(register: Register, results: readonly RequirementResult[]): RequirementResult[] {
  const failed = new Set(results.filter(({ verdict }) => verdict === "failed").map(({ id }) => id));
  return results.map((result) => {
    const row = register.get(result.id);
    if (result.verdict !== "failed" || row === undefined) return result;
    const cause = [...needed(row, register)].find((id) => failed.has(id));
    return cause === undefined ? result : { ...result, verdict: "untested", reason: `needs ${cause}`, cause };
  });
}
