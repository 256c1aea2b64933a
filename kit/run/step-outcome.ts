import type { StepOutcome } from "../verdict/scenario-verdict";
import type { Envelope } from "./cucumber";

type PickleStep = NonNullable<Envelope["pickle"]>["steps"][number];
type StepResult = NonNullable<Envelope["testStepFinished"]>["testStepResult"];

/** How a step ended, in the kit's words; a step of no feature is a hook. */
export function stepOutcome(step: PickleStep | undefined, { status, message, exception }: StepResult): StepOutcome {
  return {
    kind: step === undefined ? "hook" : kind(step),
    text: step?.text ?? "a hook",
    status: outcome(status),
    message: withoutStack(exception?.message ?? message),
    error: exception?.type,
  };
}

function kind({ type }: PickleStep): "given" | "when" | "then" {
  switch (type) {
    case "Context":
      return "given";
    case "Outcome":
      return "then";
    default:
      return "when";
  }
}

function outcome(status: StepResult["status"]): StepOutcome["status"] {
  switch (status) {
    case "PASSED":
      return "passed";
    case "FAILED":
      return "failed";
    case "SKIPPED":
      return "skipped";
    default:
      return "undefined";
  }
}

/** The words of an error; where in whose code it arose is no part of a verdict. */
function withoutStack(message: string | undefined): string | undefined {
  return message?.split(/\n\s+at /)[0];
}
