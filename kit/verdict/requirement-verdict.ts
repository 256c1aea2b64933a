import { type RequirementResult, type ScenarioResult, verdicts } from "./result";

type Decided = Pick<RequirementResult, "verdict" | "reason" | "reading">;

/** The verdict of a requirement from all its scenarios on one subject: the worst decides, and with none it is `untested`. */
export function requirementVerdict(scenarios: readonly ScenarioResult[], otherReadings: readonly string[]): Decided {
  const verdict = verdicts.find((word) => scenarios.some((scenario) => scenario.verdict === word));
  switch (verdict) {
    case undefined:
      return { verdict: "untested", reason: "no scenario of it ran" };
    case "passed":
      return otherReadings.length === 0 ? { verdict } : { verdict, reading: otherReadings.join("; ") };
    default: {
      const reason = scenarios.find(
        (scenario) => scenario.verdict === verdict && scenario.reason !== undefined,
      )?.reason;
      return reason === undefined ? { verdict } : { verdict, reason };
    }
  }
}
