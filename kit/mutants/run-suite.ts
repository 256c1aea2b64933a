import { closeSubject, type Subject } from "../adapter/subject";
import type { Register } from "../requirements/register";
import type { FeatureSet } from "../run/feature-set";
import { type loadSteps, type Progress, runSubject } from "../run/run-subject";
import { choice } from "../run/selection";
import { judgeRequirements } from "../verdict/judge-requirements";
import type { RequirementResult } from "../verdict/result";

/** What a run needs beside its subject; steps are loaded once for all. */
export type Means = {
  readonly register: Register;
  readonly features: FeatureSet;
  readonly steps: Awaited<ReturnType<typeof loadSteps>>;
};

/** What the whole suite of its side says of a subject. */
export type Outcome = { readonly results: readonly RequirementResult[]; readonly faults: readonly string[] };

const silent: Progress = { begin: () => {}, scenario: () => {}, end: () => {} };

/** Runs the whole suite of its side against a subject. */
export async function runSuite({ register, features, steps }: Means, subject: Subject): Promise<Outcome> {
  try {
    const everything = choice(features, subject.side, { kind: "all" });
    const run = await runSubject(subject, features, steps, everything, silent);
    return { results: judgeRequirements(register, run, subject.side, () => true), faults: run.faults };
  } finally {
    await closeSubject(subject);
  }
}
