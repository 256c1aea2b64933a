import { requirementsIn } from "../requirements/tags";
import type { ScenariosRun } from "../verdict/judge-requirements";
import type { ScenarioResult } from "../verdict/result";
import { type StepOutcome, scenarioVerdict } from "../verdict/scenario-verdict";
import { type Attached, nothingAttached, type ReadingSeen, withAttachment } from "./attachments";
import type { Envelope } from "./cucumber";
import { stepOutcome } from "./step-outcome";

type Pickle = NonNullable<Envelope["pickle"]>;
type TestCase = NonNullable<Envelope["testCase"]>;
type Running = {
  readonly pickle: Pickle;
  readonly testCase: TestCase;
  readonly steps: StepOutcome[];
  attached: Attached;
};

/** Listens to a run scenario by scenario; `onScenario` hears of each that ended. */
export class ScenarioCollector implements ScenariosRun {
  readonly planned = new Set<string>();
  readonly scenarios: { requirements: string[]; result: ScenarioResult }[] = [];
  readonly readings: ReadingSeen[] = [];
  /** What went wrong in the kit itself, in sentences. */
  readonly faults: string[] = [];
  /** How many scenarios the run will have. */
  total = 0;
  /** Whether the run ended before its time. */
  interrupted = false;

  readonly #pickles = new Map<string, Pickle>();
  readonly #testCases = new Map<string, TestCase>();
  readonly #running = new Map<string, Running>();
  readonly #ended = new Set<string>();

  constructor(private readonly onScenario: (result: ScenarioResult, total: number) => void) {}

  /** Takes in one message of the run. */
  receive(envelope: Envelope): void {
    if (this.interrupted) return;
    const {
      pickle,
      testCase,
      testCaseStarted,
      attachment,
      testStepFinished,
      testCaseFinished,
      parseError,
      testRunHookFinished,
    } = envelope;
    if (pickle) this.#pickles.set(pickle.id, pickle);
    if (testCase) this.#plan(testCase);
    if (testCaseStarted) this.#start(testCaseStarted.id, testCaseStarted.testCaseId);
    if (attachment) this.#attach(attachment.testCaseStartedId, attachment.mediaType, attachment.body);
    if (testStepFinished) this.#step(testStepFinished);
    if (testCaseFinished) this.#finish(testCaseFinished.testCaseStartedId);
    if (parseError) this.faults.push(`${parseError.source.uri}: ${parseError.message}`);
    if (testRunHookFinished?.result.status === "FAILED")
      this.faults.push(testRunHookFinished.result.message ?? "a hook of the run failed");
  }

  /** Ends the run before its time: what has not ended yet is untested, and what comes later is not heard. */
  interrupt(): void {
    this.interrupted = true;
    for (const { pickleId } of this.#testCases.values()) {
      const pickle = this.#pickles.get(pickleId);
      if (pickle === undefined || this.#ended.has(pickleId)) continue;
      const result = { name: pickle.name, place: placeOf(pickle), verdict: "untested" as const, reason: interruption };
      this.scenarios.push({ requirements: requirementsOf(pickle), result });
    }
  }

  #plan(testCase: TestCase): void {
    this.#testCases.set(testCase.id, testCase);
    const pickle = this.#pickles.get(testCase.pickleId);
    if (pickle === undefined) return;
    this.total += 1;
    for (const id of requirementsOf(pickle)) this.planned.add(id);
  }

  #start(id: string, testCaseId: string): void {
    const testCase = this.#testCases.get(testCaseId);
    const pickle = testCase && this.#pickles.get(testCase.pickleId);
    if (testCase && pickle) this.#running.set(id, { pickle, testCase, steps: [], attached: nothingAttached });
  }

  #attach(id: string | undefined, mediaType: string, body: string): void {
    const running = this.#running.get(id ?? "");
    if (running) running.attached = withAttachment(running.attached, mediaType, body);
  }

  #step({ testCaseStartedId, testStepId, testStepResult }: NonNullable<Envelope["testStepFinished"]>): void {
    const running = this.#running.get(testCaseStartedId);
    const testStep = running?.testCase.testSteps.find((step) => step.id === testStepId);
    const pickleStep = running?.pickle.steps.find((step) => step.id === testStep?.pickleStepId);
    running?.steps.push(stepOutcome(pickleStep, testStepResult));
  }

  #finish(id: string): void {
    const running = this.#running.get(id);
    if (running === undefined) return;
    this.#running.delete(id);
    const { pickle, steps, attached } = running;
    const { kitFault, ...verdict } = scenarioVerdict(steps, attached);
    const place = placeOf(pickle);
    this.#ended.add(pickle.id);
    const timeline =
      verdict.verdict === "passed" || attached.timeline.length === 0 ? {} : { timeline: [...attached.timeline] };
    const result = { name: pickle.name, place, ...verdict, ...timeline };
    if (kitFault !== undefined) this.faults.push(`${place}: ${kitFault}`);
    this.readings.push(...attached.readings);
    this.scenarios.push({ requirements: requirementsOf(pickle), result });
    this.onScenario(result, this.total);
  }
}

const interruption = "the run was interrupted";

function placeOf({ uri, location }: Pickle): string {
  return `${uri}:${location?.line}`;
}

function requirementsOf({ tags }: Pickle): string[] {
  return requirementsIn(tags.map(({ name }) => name));
}
