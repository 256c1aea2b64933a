import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { closeSubject, type Subject } from "../adapter/subject";
import type { Register } from "../requirements/register";
import { requirementsIn, type SubjectSide, sidesIn } from "../requirements/tags";
import { conformance } from "../verdict/conformance";
import { judgeRequirements, unknownReadings } from "../verdict/judge-requirements";
import type { SubjectResult } from "../verdict/result";
import type { FeatureSet } from "./feature-set";
import { onRelease } from "./on-release";
import { planScenarios } from "./plan-scenarios";
import { loadSteps, type Progress, runSubject } from "./run-subject";
import { choice, type Selection, selects, UnknownSelection } from "./selection";

/** Something to be judged: its side, how it is started, and whether it is judged strictly whatever was asked. */
export type Implementation = {
  readonly side: SubjectSide;
  readonly start: () => Subject | Promise<Subject>;
  readonly strict?: boolean;
};

/** What is to be judged, by which features, how. */
export type Assignment = {
  readonly implementations: readonly Implementation[];
  readonly register: Register;
  readonly features: FeatureSet;
  readonly selection: Selection;
  readonly strict: boolean;
  /** Judge devices on this release alone. */
  readonly release?: string;
  /** Where the HTML report of a subject goes, if one is wanted. */
  readonly html: (subject: Subject) => string | undefined;
  readonly progress: Progress;
  /** Ends the run before its time; what was judged until then comes as a partial result. */
  readonly interruption?: AbortSignal;
};

/** A verdict for each subject, what went wrong in the kit itself, and whether the run ended before its time. */
export type Judgement = {
  readonly results: readonly SubjectResult[];
  readonly faults: readonly string[];
  readonly interrupted: boolean;
};

/** Runs the features against each implementation in turn; throws `UnknownSelection` when the selection has no scenario for any, or a device does not play the release asked for. */
export async function judgeSubjects(assignment: Assignment): Promise<Judgement> {
  const implementations = await concerned(assignment);
  const steps = await loadSteps(assignment.features);
  const judgements: JudgedOne[] = [];
  for (const implementation of implementations) {
    if (assignment.interruption?.aborted) break;
    judgements.push(await judgeOne(assignment, implementation, steps));
  }
  return {
    results: judgements.map(({ result }) => result),
    faults: judgements.flatMap(({ faults }) => faults),
    interrupted: judgements.length < implementations.length || judgements.some(({ result }) => result.partial),
  };
}

type JudgedOne = { readonly result: SubjectResult; readonly faults: readonly string[] };

async function judgeOne(
  assignment: Assignment,
  { side, start, strict }: Implementation,
  steps: ISupportCodeLibrary,
): Promise<JudgedOne> {
  const { register, features, selection, progress, release, interruption } = assignment;
  const started = await start();
  try {
    const subject = release === undefined ? started : await onRelease(started, release);
    const chosen = { ...choice(features, side, selection), html: assignment.html(subject) };
    const run = await runSubject(subject, features, steps, chosen, progress, interruption);
    const rows = judgeRequirements(register, run, side, (id) => selects(selection, id, run.planned));
    const circumstances = {
      ...(release === undefined || side === "server" || side === "collector" ? {} : { release }),
      ...(run.interrupted ? { partial: true as const } : {}),
    };
    return {
      result: conformance(subject.name, side, strict ?? assignment.strict, rows, circumstances),
      faults: [...run.faults, ...unknownReadings(register, run)],
    };
  } finally {
    await closeSubject(started);
  }
}

/** The implementations for which the selection has a scenario. */
async function concerned({
  implementations,
  features,
  selection,
  register,
}: Assignment): Promise<readonly Implementation[]> {
  if (selection.kind === "all") return implementations;
  const scenarios = await planScenarios(features, selection.kind === "places" ? selection.places : features.features);
  const chosen = scenarios.filter(({ tags }) =>
    requirementsIn(tags).some((id) => selects(selection, id, new Set([id]))),
  );
  const sides = new Set(chosen.flatMap(({ tags }) => sidesIn(tags)));
  const withScenarios = implementations.filter(({ side }) => sides.has(side));
  if (withScenarios.length > 0) return withScenarios;
  throw new UnknownSelection(nothingToRun(selection, implementations, register));
}

function nothingToRun(
  selection: Exclude<Selection, { kind: "all" }>,
  implementations: readonly Implementation[],
  register: Register,
): string {
  const named = selection.kind === "places" ? selection.places : [...selection.ids];
  const scopes = named.flatMap((id) => register.get(id)?.sides.flatMap(({ scope }) => scope ?? []) ?? []);
  const why = scopes.length === 0 ? "" : `: ${[...new Set(scopes)].join("; ")}`;
  return `Nothing to run: ${named.join(", ")} has no scenario on ${implementations.map(({ side }) => side).join(", ")}${why}.`;
}
