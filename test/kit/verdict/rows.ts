import type { RequirementResult, ScenarioResult } from "../../../kit/verdict/result";

/** A scenario that ended so. */
export function scenario(verdict: ScenarioResult["verdict"], reason?: string): ScenarioResult {
  return { name: "[1] a story", place: "features/a.feature:3", verdict, ...(reason === undefined ? {} : { reason }) };
}

/** A requirement of the device that ended so. */
export function row(
  id: string,
  verdict: RequirementResult["verdict"],
  level: RequirementResult["level"] = "must",
): RequirementResult {
  return { id, side: "device", level, verdict, scenarios: [] };
}
