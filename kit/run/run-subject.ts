import { once } from "node:events";
import { type ISupportCodeLibrary, loadSupport, runCucumber } from "@cucumber/cucumber/api";
import { judge, type Subject } from "../adapter/subject";
import type { ScenarioResult } from "../verdict/result";
import { type Choice, cucumberConfiguration, quietly } from "./cucumber";
import type { FeatureSet } from "./feature-set";
import { ScenarioCollector } from "./scenario-collector";

/** Hears how a run goes. */
export type Progress = {
  begin(subject: string): void;
  scenario(result: ScenarioResult, total: number): void;
  end(): void;
};

/** Loads the steps of a feature set, once for all subjects. */
export async function loadSteps(set: FeatureSet): Promise<ISupportCodeLibrary> {
  const configuration = await cucumberConfiguration(set, { paths: set.features, tags: "" });
  return loadSupport({ ...configuration, support: { requirePaths: [...set.steps] } }, quietly(set));
}

/** Runs the chosen scenarios against a subject and collects how each ended; an interruption leaves the rest of them out. */
export async function runSubject(
  subject: Subject,
  set: FeatureSet,
  steps: ISupportCodeLibrary,
  choice: Choice,
  progress: Progress,
  interruption?: AbortSignal,
): Promise<ScenarioCollector> {
  const collector = new ScenarioCollector((result, total) => progress.scenario(result, total));
  const configuration = await cucumberConfiguration(set, choice);
  judge(subject);
  progress.begin(subject.name);
  const run = runCucumber({ ...configuration, support: steps }, quietly(set), (envelope) =>
    collector.receive(envelope),
  );
  await (interruption === undefined ? run : Promise.race([run, aborted(interruption)]));
  if (interruption?.aborted) collector.interrupt();
  progress.end();
  return collector;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}
