import type { Failure, Verdict } from "./result";

/** How one step or hook of a scenario ended. */
export type StepOutcome = {
  readonly kind: "given" | "when" | "then" | "hook";
  readonly text: string;
  readonly status: "passed" | "failed" | "skipped" | "undefined";
  readonly message?: string;
  /** Name of the error that was thrown. */
  readonly error?: string;
};

/** What the steps said of their scenario beside passing or failing. */
export type Remarks = {
  readonly verdict?: { readonly verdict: "inapplicable" | "untested" | "cantTell"; readonly reason: string };
  readonly deviation?: { readonly expected: string; readonly observed: string };
};

/** The verdict of one scenario; `kitFault` where the kit and not the subject is to blame. */
export type ScenarioVerdict = {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly failure?: Failure;
  readonly kitFault?: string;
};

/** Errors of the language itself: thrown by a mistake in the kit, never by what a subject does. */
const programmingErrors: ReadonlySet<string> = new Set(["TypeError", "ReferenceError", "SyntaxError", "RangeError"]);

/** The verdict of a scenario from the first step that did not pass and from what the steps attached. */
export function scenarioVerdict(steps: readonly StepOutcome[], remarks: Remarks): ScenarioVerdict {
  const stopped = steps.find(({ status }) => status !== "passed");
  if (remarks.verdict !== undefined && remarks.deviation === undefined) return remarks.verdict;
  if (stopped === undefined) return { verdict: "passed" };
  switch (stopped.status) {
    case "undefined":
      return blameKit(`no step says "${stopped.text}"`);
    case "skipped":
      return { verdict: "untested", reason: `skipped without a reason at "${stopped.text}"` };
    default:
      return stoppedBy(stopped, remarks);
  }
}

function stoppedBy(step: StepOutcome, { deviation }: Remarks): ScenarioVerdict {
  const message = step.message ?? "no message";
  if (programmingErrors.has(step.error ?? "")) return blameKit(`${step.error} at "${step.text}": ${message}`);
  switch (step.kind) {
    case "given":
    case "hook":
      return unprepared(
        step,
        deviation === undefined ? message : `expected ${deviation.expected}, observed ${deviation.observed}`,
      );
    case "when":
    case "then":
      return { verdict: "failed", failure: { step: step.text, message, ...deviation } };
  }
}

function unprepared(step: StepOutcome, why: string): ScenarioVerdict {
  const what = step.kind === "hook" ? "the scenario could not be set up" : `"${step.text}" could not be brought about`;
  return { verdict: "untested", reason: `${what}: ${why}` };
}

function blameKit(fault: string): ScenarioVerdict {
  return { verdict: "untested", reason: `the kit's own fault: ${fault}`, kitFault: fault };
}
